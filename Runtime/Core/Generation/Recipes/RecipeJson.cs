#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Yoso
{
    /// <summary>A recipe as JSON.</summary>
    static class RecipeJson
    {
        const int Format = 1;

        internal static string Write(Recipe recipe)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteNumber("format", Format);
                json.WriteString("prompt", recipe.Prompt);
                json.WriteString("negative_prompt", recipe.NegativePrompt);
                json.WriteNumber("seed", recipe.Seed);
                json.WriteNumber("steps", recipe.Steps);
                json.WriteNumber("guidance", recipe.Guidance);
                json.WriteNumber("width", recipe.Width);
                json.WriteNumber("height", recipe.Height);
                if (recipe.Tiling != Tiling.None)
                    json.WriteString("tiling", recipe.Tiling.Axes());
                json.WriteString("model", recipe.Model);
                json.WriteString("model_hash", recipe.ModelHash);
                json.WriteString("sampler", recipe.Sampler);
                WriteStyles(json, recipe.Styles);
                WriteFinish(json, recipe);
                json.WriteEndObject();
            }
            return Encoding.UTF8.GetString(stream.ToArray());
        }

        internal static Recipe Read(string text)
        {
            try
            {
                using var document = JsonDocument.Parse(text);
                var fields = new ConfigFields(document.RootElement, "recipe");
                RequireFormat(fields);
                return new Recipe
                {
                    Prompt = fields.Text("prompt", ""),
                    NegativePrompt = fields.Text("negative_prompt", ""),
                    Seed = fields.Whole("seed"),
                    Steps = fields.Count("steps", 1),
                    Guidance = Finite(fields, "guidance", 1),
                    Width = (int)fields.Number("width", 0),
                    Height = (int)fields.Number("height", 0),
                    Tiling = ReadTiling(fields.Text("tiling", "")),
                    Model = fields.Text("model", ""),
                    ModelHash = fields.Text("model_hash", ""),
                    Sampler = fields.Text("sampler", ""),
                    Styles = ReadStyles(document.RootElement),
                    Kind = fields.Text("kind", ""),
                    Scale = fields.Count("scale", 1),
                    Palette = fields.Text("palette", ""),
                };
            }
            catch (Exception problem) when (IsOfTheText(problem))
            {
                throw new InvalidDataException("not a recipe: " + problem.Message, problem);
            }
        }

        /// <summary>Half of a surrogate pair is JSON and no text: an invalid operation to read.</summary>
        static bool IsOfTheText(Exception problem)
        {
            return problem is JsonException || problem is ModelFormatException || problem is ArgumentException
                || problem is InvalidOperationException || problem is FormatException;
        }

        static float Finite(ConfigFields fields, string name, float absent)
        {
            var number = (float)fields.Number(name, absent);
            return float.IsInfinity(number) ? throw new InvalidDataException($"a recipe with a finite {name} wanted, found {number}") : number;
        }

        static void RequireFormat(ConfigFields fields)
        {
            var format = fields.Count("format", Format);
            if (format != Format)
                throw new InvalidDataException($"a recipe of format {Format} wanted, found {format}");
        }

        static Tiling ReadTiling(string axes)
        {
            return Tilings.TryParse(axes, out var tiling) ? tiling : throw new InvalidDataException($"a recipe with a tiling of x, y or xy wanted, found \"{axes}\"");
        }

        static void WriteStyles(Utf8JsonWriter json, IReadOnlyList<StyleWeight> styles)
        {
            json.WriteStartArray("styles");
            foreach (var style in styles)
            {
                json.WriteStartObject();
                json.WriteString("name", style.Name);
                json.WriteNumber("weight", style.Weight);
                if (style.Hash.Length > 0)
                    json.WriteString("hash", style.Hash);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        /// <summary>What was done after the model: nothing of it is said where nothing was done, as in recipes of generated pictures alone.</summary>
        static void WriteFinish(Utf8JsonWriter json, Recipe recipe)
        {
            if (recipe.Kind.Length > 0)
                json.WriteString("kind", recipe.Kind);
            if (recipe.Scale != 1)
                json.WriteNumber("scale", recipe.Scale);
            if (recipe.Palette.Length > 0)
                json.WriteString("palette", recipe.Palette);
        }

        static List<StyleWeight> ReadStyles(JsonElement recipe)
        {
            var styles = new List<StyleWeight>();
            if (!recipe.TryGetProperty("styles", out var list) || list.ValueKind != JsonValueKind.Array)
                return styles;
            foreach (var entry in list.EnumerateArray())
            {
                var fields = new ConfigFields(entry, "recipe styles");
                styles.Add(new StyleWeight(fields.Text("name", ""), (float)fields.Number("weight", 1)) { Hash = fields.Text("hash", "") });
            }
            return styles;
        }
    }
}
