using System.Globalization;

namespace Yoso.Cli;

/// <summary>Where each picture of a run is written.</summary>
static class OutputNames
{
    const int LongestSlug = 40;

    /// <summary>One path a request, in order; null where only the sheet is wanted.</summary>
    public static string?[] For(GenerateOptions options)
    {
        var requests = options.Requests();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return requests.Select(request => NameOf(options, request) is { } name ? Unique(name, taken) : null).ToArray();
    }

    /// <exception cref="ArgumentException">Not the name of a PNG file.</exception>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist.</exception>
    public static void Check(string option, string path)
    {
        if (!path.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"{option}: wanted a name that ends in .png, or a folder that ends in /, found {path}");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{option}: wanted an existing folder, found none at {folder}");
    }

    /// <exception cref="ArgumentException">Not the name of a PNG file, or that of a picture.</exception>
    public static void CheckSheet(string sheet, string?[] pictures)
    {
        Check("--sheet", sheet);
        var path = Path.GetFullPath(sheet);
        if (pictures.Any(picture => picture != null && Path.GetFullPath(picture).Equals(path, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"--sheet: wanted another name than the pictures have, found {sheet} for both");
    }

    public static bool IsFolder(string path)
    {
        return Path.EndsInDirectorySeparator(path) || Directory.Exists(path);
    }

    static string? NameOf(GenerateOptions options, TextureRequest request)
    {
        var seed = request.Seed.ToString(CultureInfo.InvariantCulture);
        var slug = Slug(request.Prompt);
        if (options.Out == null)
            return options.Sheet == null ? $"{slug}-{seed}.png" : null;
        if (IsFolder(options.Out))
            return Path.Combine(options.Out, $"{slug}-{seed}.png");
        if (options.Prompts.Count * options.Count == 1)
            return options.Out;
        var stem = options.Out[..^Path.GetExtension(options.Out).Length];
        return options.Prompts.Count == 1 ? $"{stem}-{seed}.png" : $"{stem}-{slug}-{seed}.png";
    }

    /// <summary>Letters and digits of the prompt, lower case, with hyphens between.</summary>
    static string Slug(string prompt)
    {
        var letters = string.Concat(prompt.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));
        var slug = string.Join('-', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "picture" : slug[..Math.Min(slug.Length, LongestSlug)].TrimEnd('-');
    }

    static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var copy = 2; !taken.Add(unique); copy++)
            unique = $"{name[..^Path.GetExtension(name).Length]}-{copy}.png";
        return unique;
    }
}
