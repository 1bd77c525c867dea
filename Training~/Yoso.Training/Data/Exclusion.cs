using System.Text.RegularExpressions;

namespace Yoso.Training.Data;

/// <summary>Leaves out pictures of a category, or with a caption that a regular expression matches (ignoring case), or only those that meet both.</summary>
public sealed record Exclusion(string? Category = null, string? Caption = null)
{
    Regex? _pattern;

    /// <summary>Whether <paramref name="item"/> is to be left out; an exclusion that names nothing leaves out nothing.</summary>
    public bool Matches(TrainingItem item)
    {
        if (Category is null && Caption is null) return false;

        return (Category is null || item.Category == Category) && (Caption is null || item.Captions.Any(Pattern().IsMatch));
    }

    Regex Pattern() => _pattern ??= new Regex(Caption!, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
