namespace Yoso.Training.Data;

/// <summary>Words that call for a style, before every caption of its pictures.</summary>
public static class CaptionTrigger
{
    /// <summary>Each caption with the trigger and without, equally often, so that prompts work with it and without it; pictures captioned by the trigger alone keep that.</summary>
    public static TrainingSet Add(TrainingSet set, string trigger)
    {
        if (trigger.Length == 0) return set;

        IEnumerable<string> Both(string caption)
        {
            var plain = Plain(caption, trigger);
            return plain.Length == 0 ? [trigger] : [$"{trigger} {plain}", plain];
        }

        return set.WithCaptions(item => [.. item.Captions.SelectMany(Both).Distinct()]);
    }

    /// <summary>The caption without a trigger that it begins with.</summary>
    public static string Plain(string caption, string trigger) =>
        trigger.Length > 0 && caption.StartsWith(trigger, StringComparison.OrdinalIgnoreCase) ? caption[trigger.Length..].TrimStart(' ', ',') : caption;
}
