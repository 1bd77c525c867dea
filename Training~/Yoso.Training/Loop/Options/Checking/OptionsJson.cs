using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yoso.Training.Loop;

/// <summary>Options as JSON: snake case, comments allowed, unknown keys refused.</summary>
static class OptionsJson
{
    static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads a config file; keys left out keep their defaults.</summary>
    /// <exception cref="ModelFormatException">Not JSON, an unknown key, or what <paramref name="check"/> throws.</exception>
    public static T Load<T>(string path, Action<T, string> check)
    {
        try
        {
            var options = JsonSerializer.Deserialize<T>(File.ReadAllText(path), Format) ?? throw new JsonException("wanted an object, found null");
            check(options, path);
            return options;
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(path, e.Message, e);
        }
    }

    /// <summary>Whether a config file says something of a key of one of its sections, rather than leaving it at its default.</summary>
    public static bool Says(string path, string section, string key)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return file.RootElement.TryGetProperty(section, out var part) && part.TryGetProperty(key, out _);
    }

    /// <summary>Reads a part of a file that is JSON.</summary>
    /// <exception cref="ModelFormatException">It does not fit.</exception>
    public static T Parse<T>(JsonElement json, string path)
    {
        try
        {
            return json.Deserialize<T>(Format) ?? throw new JsonException("wanted an object, found null");
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(path, e.Message, e);
        }
    }

    public static string Text<T>(T options) => JsonSerializer.Serialize(options, Format);
}
