#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso
{
    /// <summary>Reads <c>yoso.json</c>.</summary>
    static class BundleSettingsJson
    {
        /// <summary>The defaults where the file is absent.</summary>
        /// <exception cref="ModelFormatException">A value has the wrong type or range, or the format is a later one.</exception>
        public static BundleSettings Read(string path)
        {
            return File.Exists(path) ? Read(JsonFile.Read(path), path) : new BundleSettings();
        }

        /// <summary>The same where the JSON is at hand; <paramref name="path"/> is what messages call it.</summary>
        public static BundleSettings Read(JsonElement json, string path)
        {
            var root = new ConfigFields(json, path);
            CheckFormat(root, path);
            var sampling = root.Object("sampling");
            var prior = root.Object("prior");
            return new BundleSettings
            {
                Name = root.Text("name", ""),
                DefaultSteps = sampling?.Count("default_steps", 1) ?? 1,
                DefaultGuidance = (float)(sampling?.Number("default_guidance", 1) ?? 1),
                BoundaryScalings = sampling?.Flag("boundary_scalings", false) ?? false,
                Size = Size(root, path),
                PriorMean = prior?.Floats("mean") ?? Array.Empty<float>(),
                PriorStd = prior?.Floats("std") ?? Array.Empty<float>(),
                Licence = root.Text("licence", ""),
                TriggerWords = root.Texts("trigger_words"),
                Codec = root.Raw("codec"),
                TrainingRecipe = root.Raw("recipe"),
            };
        }

        static void CheckFormat(ConfigFields root, string path)
        {
            var format = root.Count("format", BundleSettings.Format);
            if (format != BundleSettings.Format)
                throw new ModelFormatException(path, $"format: {BundleSettings.Format} wanted, found {format}");
        }

        static (int, int)? Size(ConfigFields root, string path)
        {
            var size = root.Floats("size");
            if (size.Length == 0)
                return null;
            if (size.Length != 2 || size.Any(side => side < 1 || side != (int)side))
                throw new ModelFormatException(path, $"size: [width, height] in pixels wanted, found [{string.Join(", ", size)}]");
            return ((int)size[0], (int)size[1]);
        }
    }
}
