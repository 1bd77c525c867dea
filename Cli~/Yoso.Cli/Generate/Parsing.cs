using System.CommandLine.Parsing;
using System.Globalization;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>Values that the command line library can't read by itself, or explains badly.</summary>
static class Parsing
{
    public static ulong? Seed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return seed;
        result.AddError($"--seed: wanted a whole number from 0 to {ulong.MaxValue}, found {text}");
        return null;
    }

    public static (int, int)? Size(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var sides = text.Split('x', 'X');
        if (sides.Length is 1 or 2 && IsSide(sides[0], out var width) && IsSide(sides[^1], out var height))
            return (width, height);
        result.AddError($"--size: wanted WIDTHxHEIGHT in pixels, found {text}");
        return null;
    }

    public static Tiling? Tile(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!Tilings.TryParse(text, out var tiling) || tiling == Tiling.None)
            result.AddError($"--tile: wanted x, y or xy, found {text}");
        return tiling;
    }

    public static TextureKind? Kind(ArgumentResult result)
    {
        return Read(result, TextureKind.Named);
    }

    public static StyleUse[] Styles(ArgumentResult result)
    {
        try
        {
            return result.Tokens.Select(token => StyleArgument.Read(token.Value)).ToArray();
        }
        catch (ArgumentException error)
        {
            result.AddError(error.Message);
            return [];
        }
    }

    public static PaletteChoice? Palette(ArgumentResult result)
    {
        return Read(result, PaletteChoice.Read);
    }

    /// <summary>The lines of a file that hold more than blanks.</summary>
    public static IEnumerable<string> Prompts(string? file)
    {
        return file == null ? [] : File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Trim());
    }

    public static NamingRule? Names(ArgumentResult result)
    {
        return Read(result, NamingRule.Parse);
    }

    /// <exception cref="ArgumentException">Outside of the bounds.</exception>
    public static int Within(int least, int most, int found, string name)
    {
        return found >= least && found <= most ? found : throw new ArgumentException($"{name}: wanted {least} to {most}, found {found}");
    }

    /// <exception cref="ArgumentException">Negative, or no number.</exception>
    public static float? Guidance(float? found)
    {
        return found is null or (>= 0 and < float.PositiveInfinity) ? found : throw new ArgumentException($"--guidance: wanted a number from 0, found {found}");
    }

    static T? Read<T>(ArgumentResult result, Func<string, T> read) where T : class
    {
        try
        {
            return read(result.Tokens[0].Value);
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            result.AddError(error.Message);
            return null;
        }
    }

    static bool IsSide(string text, out int side)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side > 0;
    }
}
