using System.Text.Json;

namespace Yoso.Training.Data;

/// <summary>One line of a metadata.jsonl: a picture's file name relative to that file, its captions, category and split.</summary>
static class MetadataLine
{
    /// <summary>Reads a line; captions are <c>text</c> first, then <c>texts</c> without repetition.</summary>
    /// <param name="folder">Folder of the metadata.jsonl, with a slash at its end, or empty.</param>
    /// <exception cref="InvalidDataException">The line is not JSON, names no usable file, or holds no caption.</exception>
    public static TrainingItem Parse(string line, string folder)
    {
        using var document = ParseJson(line);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new InvalidDataException($"wanted a JSON object, found {root.ValueKind}");

        var name = Text(root, "file_name") ?? throw new InvalidDataException("no file_name");
        var path = EntryPath.Normalize(name) ?? throw new InvalidDataException($"file_name '{name}' leaves the data set");
        var captions = Captions(root);
        if (captions.Length == 0) throw new InvalidDataException($"no caption for {name}");

        return new TrainingItem(folder + path, captions, Text(root, "category") ?? "", Text(root, "split") ?? TrainingItem.TrainSplit);
    }

    static JsonDocument ParseJson(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"not JSON (byte {e.BytePositionInLine})", e);
        }
    }

    static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new InvalidDataException($"{name}: wanted a string, found {value.ValueKind}");

        return value.GetString();
    }

    static string[] Captions(JsonElement root)
    {
        var captions = new List<string?> { Text(root, "text") };
        if (root.TryGetProperty("texts", out var texts) && texts.ValueKind != JsonValueKind.Null)
        {
            if (texts.ValueKind != JsonValueKind.Array || texts.EnumerateArray().Any(text => text.ValueKind != JsonValueKind.String))
                throw new InvalidDataException("texts: wanted an array of strings");

            captions.AddRange(texts.EnumerateArray().Select(text => text.GetString()));
        }

        return captions.Select(text => text?.Trim() ?? "").Where(text => text.Length > 0).Distinct().ToArray();
    }
}
