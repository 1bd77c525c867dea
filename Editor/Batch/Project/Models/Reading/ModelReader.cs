#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>Reads what a model's files say of it.</summary>
    static class ModelReader
    {
        static readonly string[] Denoisers = { "unet/model.onnx", "transformer/model.onnx" };

        /// <summary>Never throws for a bad model: its entry says what is wrong.</summary>
        public static ModelEntry Read(string path)
        {
            var name = Path.GetFileNameWithoutExtension(path.TrimEnd('/', '\\'));
            try
            {
                using var bundle = new BundleJson(path);
                return Read(bundle, new ModelEntry(name, path) { Bytes = BytesOf(path) });
            }
            catch (Exception error) when (error is ModelFormatException || error is IOException || error is UnauthorizedAccessException)
            {
                return new ModelEntry(name, path) { Problem = error.Message };
            }
        }

        static ModelEntry Read(BundleJson bundle, ModelEntry entry)
        {
            var own = bundle.Read("yoso.json");
            var unet = bundle.Read("unet/config.json");
            var settings = own.ValueKind == JsonValueKind.Undefined ? new BundleSettings() : BundleSettingsJson.Read(own, entry.Path);
            return entry with
            {
                Name = settings.Name.Length > 0 ? settings.Name : entry.Name,
                Family = ModelFamily.Of(unet, settings.Codec.ValueKind != JsonValueKind.Undefined),
                Size = settings.Size is { } size ? $"{size.Width}x{size.Height}" : ModelFamily.LatentSize(unet),
                Licence = settings.Licence,
                TriggerWords = settings.TriggerWords,
                Problem = Denoisers.Any(bundle.Has) ? "" : $"wanted {Denoisers[0]}, found none: export the model first",
            };
        }

        static long BytesOf(string path)
        {
            return File.Exists(path)
                ? new FileInfo(path).Length
                : new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }
    }
}
