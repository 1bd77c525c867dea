using System.Text.Json;

namespace Yoso.Training.Data;

/// <summary>Captions without pictures: a .txt with one a line, or a .jsonl with one <c>text</c> a line.</summary>
public static class CaptionFile
{
    /// <summary>Whether a path names such a file, rather than a set of pictures.</summary>
    public static bool Is(string path) =>
        File.Exists(path) && Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".jsonl";

    /// <summary>The captions in the file's order, each once, without blank lines.</summary>
    /// <exception cref="InvalidDataException">A line of a .jsonl holds no text, or no caption is left.</exception>
    public static string[] Read(string path)
    {
        var lines = File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item));
        var isJson = Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase);
        string[] captions = [.. lines.Select(line => isJson ? Text(path, line.Index + 1, line.Item) : line.Item.Trim()).Distinct()];
        return captions.Length > 0 ? captions : throw new InvalidDataException($"{path}: wanted a caption a line, found none");
    }

    static string Text(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("text", out var text)
                && text is { ValueKind: JsonValueKind.String } && text.GetString()!.Trim() is { Length: > 0 } caption)
                return caption;
        }
        catch (JsonException)
        {
            // said below
        }

        throw new InvalidDataException($"{path}:{number}: wanted an object with a \"text\" that is not empty, found {line.Trim()}");
    }
}
