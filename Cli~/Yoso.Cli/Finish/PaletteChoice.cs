namespace Yoso.Cli;

/// <summary>The colours that pictures are kept to: a number to be found in the pictures themselves, or given ones.</summary>
sealed record PaletteChoice(int Colours, Palette? Given)
{
    /// <summary>A number found in all pictures of a run together, so that they share it.</summary>
    public bool IsFound => Given == null;

    public static PaletteChoice Read(string text)
    {
        if (int.TryParse(text, out var colours))
            return colours is >= 2 and <= Palette.MaxColours
                ? new PaletteChoice(colours, null)
                : throw new ArgumentException($"--palette: wanted 2 to {Palette.MaxColours} colours, found {colours}");
        if (!File.Exists(text))
            throw new FileNotFoundException($"--palette: wanted a number of colours or a .hex or .gpl file, found no such file: {text}");
        var palette = Palette.Parse(File.ReadAllText(text));
        return new PaletteChoice(palette.Count, palette);
    }
}
