using System.Text.Json;

namespace Yoso.Training.Export;

/// <summary>Writes a bundle's <c>yoso.json</c>, as <see cref="ModelBundle"/> reads it.</summary>
public static class BundleSettingsFile
{
    public const string Name = "yoso.json";

    public static void Write(string folder, BundleSettings settings) => AtomicFile.Write(Path.Combine(folder, Name), stream =>
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("format", BundleSettings.Format);
        json.WriteString("name", settings.Name);
        WriteSampling(json, settings);
        if (settings.Size is { } size) WriteNumbers(json, "size", [size.Width, size.Height]);
        if (settings.PriorMean.Count + settings.PriorStd.Count > 0) WritePrior(json, settings);
        if (settings.Licence.Length > 0) json.WriteString("licence", settings.Licence);
        WriteTriggerWords(json, settings.TriggerWords);
        WriteRaw(json, "codec", settings.Codec);
        WriteRaw(json, "recipe", settings.TrainingRecipe);
        json.WriteEndObject();
    });

    static void WriteSampling(Utf8JsonWriter json, BundleSettings settings)
    {
        json.WriteStartObject("sampling");
        json.WriteNumber("default_steps", settings.DefaultSteps);
        json.WriteNumber("default_guidance", settings.DefaultGuidance);
        json.WriteBoolean("boundary_scalings", settings.BoundaryScalings);
        json.WriteEndObject();
    }

    static void WritePrior(Utf8JsonWriter json, BundleSettings settings)
    {
        json.WriteStartObject("prior");
        WriteNumbers(json, "mean", settings.PriorMean);
        WriteNumbers(json, "std", settings.PriorStd);
        json.WriteEndObject();
    }

    static void WriteTriggerWords(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        json.WriteStartArray("trigger_words");
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<float> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    static void WriteRaw(Utf8JsonWriter json, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) return;
        json.WritePropertyName(name);
        value.WriteTo(json);
    }
}
