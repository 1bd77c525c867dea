using System.Globalization;

namespace Yoso.Cli;

/// <summary>Styles in words.</summary>
static class StyleText
{
    const int ReasonsShown = 3;

    /// <summary>How a style fits the model: "0.8, 128 of 130 layers; 2 skipped: the model runs no text_encoder_2 (2)".</summary>
    public static string Of(StyleMatch match)
    {
        var fits = string.Create(CultureInfo.InvariantCulture, $"{match.File.Name} {match.Weight}, {match.Matched} of {match.File.Layers.Count} layers");
        return match.Skipped.Count == 0 ? fits : $"{fits}; {match.Skipped.Count} skipped: {Reasons(match.Skipped)}";
    }

    /// <summary>Each reason with how often it was met.</summary>
    public static string Reasons(IReadOnlyList<StyleSkip> skipped)
    {
        var reasons = skipped.GroupBy(skip => skip.Reason).OrderByDescending(same => same.Count()).Select(same => $"{same.Key} ({same.Count()})").ToArray();
        return string.Join(", ", reasons.Take(ReasonsShown)) + (reasons.Length > ReasonsShown ? ", ..." : "");
    }

    /// <summary>What a file holds, name by name.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(StyleFile file)
    {
        yield return ("style", file.Facts.Title.Length > 0 ? file.Facts.Title : file.Name);
        yield return ("format", file.Dialect.Title());
        foreach (var component in file.Layers.GroupBy(layer => layer.Component))
            yield return (component.Key, $"{component.Count()} layers, rank {Range(component.Select(layer => (float)layer.Rank))}, alpha {Range(component.Select(layer => layer.Alpha))}, effective scale {Range(component.Select(layer => layer.Scale))}");
        foreach (var (name, value) in new[]
        {
            ("triggers", string.Join(", ", file.TriggerWords)), ("licence", file.Facts.Licence), ("base", file.Facts.BaseModel), ("made for", file.Facts.Architecture),
            ("author", file.Facts.Author), ("date", file.Facts.Date), ("about", file.Facts.Description),
        })
            if (value.Length > 0)
                yield return (name, value);
        if (file.Ignored.Count > 0)
            yield return ("ignored", $"{file.Ignored.Count} tensors: {Reasons(file.Ignored)}");
        yield return ("sha256", file.Hash);
    }

    static string Range(IEnumerable<float> numbers)
    {
        var all = numbers.ToArray();
        var (least, most) = (Number(all.Min()), Number(all.Max()));
        return least == most ? least : $"{least} to {most}";
    }

    static string Number(float value)
    {
        return value.ToString("0.####", CultureInfo.InvariantCulture);
    }
}
