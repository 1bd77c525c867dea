namespace Yoso.Training.Cli;

/// <summary>Where a data set is, and which folder in it is meant: "sprites.tar:style".</summary>
sealed record DataPlace(string Path, string? Subset)
{
    public static DataPlace Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 1 || System.IO.Path.Exists(text)) return new DataPlace(text, null); // C:\pictures

        return new DataPlace(text[..colon], text[(colon + 1)..]);
    }
}
