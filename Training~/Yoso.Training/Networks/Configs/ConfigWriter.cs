using System.Text.Json;

namespace Yoso.Training.Networks;

/// <summary>Writes a config.json: one object, whole or not at all.</summary>
static class ConfigWriter
{
    public static void Write(string path, Action<Utf8JsonWriter> options) => AtomicFile.Write(path, stream =>
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        options(json);
        json.WriteEndObject();
    });

    public static void WriteNumbers(this Utf8JsonWriter json, string key, IEnumerable<int> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    public static void WriteNames(this Utf8JsonWriter json, string key, IEnumerable<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
