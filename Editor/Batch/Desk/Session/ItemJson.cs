#nullable enable
using System;
using System.Linq;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>An item of a batch as JSON; what the request leaves to the model is left out.</summary>
    static class ItemJson
    {
        public static void Write(Utf8JsonWriter json, BatchItem item)
        {
            var request = item.Request;
            json.WriteStartObject();
            json.WriteString("prompt", request.Prompt);
            json.WriteString("negative", request.Negative);
            json.WriteNumber("seed", request.Seed);
            WriteNumber(json, "steps", request.Steps);
            WriteNumber(json, "guidance", request.Guidance);
            WriteNumber(json, "width", request.Width);
            WriteNumber(json, "height", request.Height);
            json.WriteString("tiling", request.Tiling.Axes());
            json.WriteString("kind", item.Kind.Name);
            json.WriteNumber("scale", item.Scale);
            json.WriteString("name", item.Name);
            json.WriteNumber("row", item.Row);
            json.WriteStartArray("styles");
            foreach (var style in item.Styles)
                WriteStyle(json, style);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        public static BatchItem Read(JsonElement fields)
        {
            return new BatchItem
            {
                Request = ReadRequest(fields),
                Kind = TextureKind.Named(fields.GetProperty("kind").GetString()!),
                Scale = fields.GetProperty("scale").GetInt32(),
                Name = fields.GetProperty("name").GetString()!,
                Row = fields.GetProperty("row").GetInt32(),
                Styles = fields.GetProperty("styles").EnumerateArray().Select(style => new StyleUse(style.GetProperty("file").GetString()!, style.GetProperty("weight").GetSingle())).ToArray(),
            };
        }

        static TextureRequest ReadRequest(JsonElement fields)
        {
            return new TextureRequest
            {
                Prompt = fields.GetProperty("prompt").GetString()!,
                Negative = fields.GetProperty("negative").GetString()!,
                Seed = fields.GetProperty("seed").GetUInt64(),
                Steps = (int?)ReadNumber(fields, "steps"),
                Guidance = (float?)ReadNumber(fields, "guidance"),
                Width = (int?)ReadNumber(fields, "width"),
                Height = (int?)ReadNumber(fields, "height"),
                Tiling = Tilings.TryParse(fields.GetProperty("tiling").GetString()!, out var tiling) ? tiling : throw new FormatException("a tiling that is none"),
            };
        }

        static void WriteNumber(Utf8JsonWriter json, string name, float? number)
        {
            if (number is { } known)
                json.WriteNumber(name, known);
        }

        static void WriteStyle(Utf8JsonWriter json, StyleUse style)
        {
            json.WriteStartObject();
            json.WriteString("file", style.File);
            json.WriteNumber("weight", style.Weight);
            json.WriteEndObject();
        }

        static double? ReadNumber(JsonElement fields, string name)
        {
            return fields.TryGetProperty(name, out var number) ? number.GetDouble() : default(double?);
        }
    }
}
