#nullable enable
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Yoso
{
    /// <summary>The last line of a <c>parameters</c> text: "name: value" pairs between commas; values that hold commas, colons, quotes or line breaks are JSON strings.</summary>
    static class SettingsLine
    {
        /// <summary>What has no name is passed over; anchored and atomic, so that hostile lines cost linear time.</summary>
        static readonly Regex Pair = new Regex(@"\G(?>\s*)(?:([^:,""]+):(?>\s*)(""(?:\\.|[^\\""])*""|[^,]*)|[^,]*)(?:,|$)");

        static readonly Regex Style = new Regex(@"\G(?>\s*)(""(?:\\.|[^\\""])*""|[^:,]+):(?>\s*)([^,]+)(?:,|$)");

        /// <summary>What other tools write where both axes tile; they know nothing of one.</summary>
        internal const string TilesBoth = "True";

        static readonly char[] Special = { ',', ':', '"', '\n', '\r' };

        internal static string Quote(string value) =>
            value.IndexOfAny(Special) < 0 && value == value.Trim()
                ? value
                : JsonString(value);

        static string JsonString(string value)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer))
                json.WriteStringValue(value);
            return Encoding.ASCII.GetString(buffer.WrittenSpan);
        }

        internal static string Write(IReadOnlyList<StyleWeight> styles) =>
            string.Join(", ", styles.Select(style => Quote(style.Name) + ": " + style.Weight.ToString("R", CultureInfo.InvariantCulture)));

        internal static string WriteHashes(IReadOnlyList<StyleWeight> styles) =>
            string.Join(", ", styles.Where(style => style.Hash.Length > 0).Select(style => Quote(style.Name) + ": " + Quote(style.Hash)));

        internal static Recipe Read(string line, Recipe recipe)
        {
            foreach (var (name, value) in Pairs(line))
                recipe = name switch
                {
                    "Steps" => recipe with { Steps = Number(name, value, int.Parse) },
                    "Sampler" => recipe with { Sampler = value },
                    "CFG scale" or "CFG Scale" => recipe with { Guidance = Finite(name, value) },
                    "Seed" => recipe with { Seed = Number(name, value, ulong.Parse) },
                    "Size" => WithSize(recipe, value),
                    "Tiling" => recipe with { Tiling = ReadTiling(value) },
                    "Model" => recipe with { Model = value },
                    "Model hash" => recipe with { ModelHash = value },
                    "Styles" => recipe with { Styles = Styles(value) },
                    "Style hashes" => recipe with { Styles = WithHashes(recipe.Styles, value) },
                    "Kind" => recipe with { Kind = value },
                    "Pixel scale" => recipe with { Scale = ReadScale(value) },
                    "Palette" => recipe with { Palette = value },
                    _ => recipe,
                };
            return recipe;
        }

        internal static IEnumerable<(string Name, string Value)> Pairs(string line)
        {
            foreach (Match match in Pair.Matches(line))
                yield return (match.Groups[1].Value.Trim(), Unquote(match.Groups[2].Value.Trim()));
        }

        static string Unquote(string value)
        {
            if (value.Length < 2 || value[0] != '"')
                return value;
            try
            {
                using var document = JsonDocument.Parse(value);
                return document.RootElement.GetString() ?? "";
            }
            catch (Exception problem) when (problem is JsonException || problem is InvalidOperationException)
            {
                return value;
            }
        }

        static Recipe WithSize(Recipe recipe, string value)
        {
            var parts = value.Split('x');
            if (parts.Length != 2)
                throw new InvalidDataException($"Size: width x height wanted, found \"{value}\"");
            return recipe with { Width = Number("Size", parts[0], int.Parse), Height = Number("Size", parts[1], int.Parse) };
        }

        static Tiling ReadTiling(string value)
        {
            if (value == TilesBoth || value == "False")
                return value == TilesBoth ? Tiling.Both : Tiling.None;
            return Tilings.TryParse(value, out var tiling) ? tiling : throw new InvalidDataException($"Tiling: {TilesBoth}, x or y wanted, found \"{value}\"");
        }

        static int ReadScale(string value)
        {
            var scale = Number("Pixel scale", value, int.Parse);
            return scale >= 1 ? scale : throw new InvalidDataException($"Pixel scale: 1 or more wanted, found \"{value}\"");
        }

        /// <summary>Style names may be quoted themselves.</summary>
        static List<StyleWeight> Styles(string value)
        {
            var styles = new List<StyleWeight>();
            foreach (Match match in Style.Matches(value))
                styles.Add(new StyleWeight(Unquote(match.Groups[1].Value), Finite("Styles", match.Groups[2].Value)));
            return styles;
        }

        /// <summary>Hashes come behind the styles, in their order; styles of one name each take the next.</summary>
        internal static List<StyleWeight> WithHashes(IReadOnlyList<StyleWeight> styles, string value)
        {
            var hashed = styles.ToList();
            foreach (Match match in Style.Matches(value))
            {
                var name = Unquote(match.Groups[1].Value);
                var index = hashed.FindIndex(style => style.Name == name && style.Hash.Length == 0);
                if (index >= 0)
                    hashed[index] = hashed[index] with { Hash = Unquote(match.Groups[2].Value.Trim()) };
            }

            return hashed;
        }

        static float Finite(string name, string value)
        {
            var number = Number(name, value, float.Parse);
            return float.IsNaN(number) || float.IsInfinity(number)
                ? throw new InvalidDataException($"{name}: a finite number wanted, found \"{value}\"")
                : number;
        }

        static T Number<T>(string name, string value, Func<string, NumberStyles, IFormatProvider, T> parse)
        {
            try
            {
                return parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
            catch (Exception problem) when (problem is FormatException || problem is OverflowException)
            {
                throw new InvalidDataException($"{name}: a number wanted, found \"{value}\"", problem);
            }
        }
    }
}
