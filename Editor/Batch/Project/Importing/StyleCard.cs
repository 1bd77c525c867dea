#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a style's file says of itself in its header, read without its weights: quick, however large it is.</summary>
    public sealed record StyleCard(StyleFacts Facts, string Format, int Layers)
    {
        const string ThumbnailKey = "modelspec.thumbnail";
        const string DataMark = ";base64,";

        /// <summary>A picture of what it does, as a PNG or JPEG file; empty where there is none.</summary>
        public IReadOnlyList<byte> Thumbnail { get; init; } = Array.Empty<byte>();

        /// <exception cref="ModelFormatException">No such file, cut off, or not a LoRA that can be mixed.</exception>
        public static StyleCard Read(string path)
        {
            if (!System.IO.File.Exists(path))
                throw new ModelFormatException(path, "wanted a style, found no such file");
            var file = SafetensorsFile.Open(path);
            OtherMethods.Refuse(file);
            var keys = file.Tensors.Select(tensor => StyleKeys.Read(tensor.Name)).OfType<StyleKey>().ToArray();
            var layers = keys.GroupBy(key => key.Layer, StringComparer.Ordinal).Where(parts => parts.Any(IsHalf)).ToArray();
            if (layers.Length == 0)
                throw new ModelFormatException(path, $"wanted a LoRA's tensors (lora_down and lora_up, or lora_A and lora_B), found {file.Tensors.Count} others");
            if (layers.FirstOrDefault(parts => parts.Count(IsHalf) != 2) is { } odd)
                throw new ModelFormatException(path, $"{odd.Key}: wanted two halves, found {odd.Count(IsHalf)}");
            return new StyleCard(StyleFacts.FromMetadata(file.Metadata), keys[0].Dialect.Title(), layers.Length) { Thumbnail = ThumbnailOf(file) };
        }

        /// <summary>A few lines for people.</summary>
        public override string ToString()
        {
            var lines = new[]
            {
                Facts.Title, $"{Layers} layers, {Format}", Named("for", Facts.BaseModel.Length > 0 ? Facts.BaseModel : Facts.Architecture),
                Named("trigger words", string.Join(", ", Facts.TriggerWords)), Named("licence", Facts.Licence), Named("by", Facts.Author), Facts.Description,
            };
            return string.Join("\n", lines.Where(line => line.Length > 0));
        }

        static string Named(string name, string value)
        {
            return value.Length > 0 ? $"{name}: {value}" : "";
        }

        static bool IsHalf(StyleKey key)
        {
            return key.Part != StylePart.Alpha;
        }

        /// <summary>A data URL, as the modelspec standard has it.</summary>
        static byte[] ThumbnailOf(SafetensorsFile file)
        {
            var url = file.Metadata.TryGetValue(ThumbnailKey, out var text) ? text : "";
            var start = url.IndexOf(DataMark, StringComparison.Ordinal);
            var bytes = new byte[url.Length];
            return start >= 0 && Convert.TryFromBase64String(url.Substring(start + DataMark.Length), bytes, out var length) ? bytes.AsSpan(0, length).ToArray() : Array.Empty<byte>();
        }
    }
}
