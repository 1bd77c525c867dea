using System.Globalization;

namespace Yoso.Cli;

/// <summary>A style file and how strongly it is to be mixed in, as typed: FILE or FILE:WEIGHT.</summary>
sealed record StyleArgument(string File, float Weight)
{
    /// <summary>What follows the last colon is the weight if it is a number, unless the whole text names a file: drives have colons too.</summary>
    public static StyleArgument Read(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || System.IO.File.Exists(text) || IsPath(text[(colon + 1)..]))
            return new StyleArgument(text, 1);
        var number = text[(colon + 1)..];
        return colon > 0 && float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && float.IsFinite(weight)
            ? new StyleArgument(text[..colon], weight)
            : throw new ArgumentException($"--style: wanted FILE or FILE:WEIGHT with a number as weight, found {text}");
    }

    static bool IsPath(string rest)
    {
        return rest.IndexOfAny(['/', '\\']) >= 0;
    }
}
