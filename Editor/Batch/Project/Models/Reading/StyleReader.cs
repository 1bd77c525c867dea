#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Reads what styles' files say of them and how they fit a model; remembers files that have not changed.</summary>
    sealed class StyleReader
    {
        Dictionary<(string Path, long Length, long Written, string Model), StyleEntry> _known = new();

        /// <param name="model">What their fit is tried on; null where there is none.</param>
        public StyleEntry[] Read(IEnumerable<string> paths, ModelBundle? model, CancellationToken cancellation)
        {
            var known = new Dictionary<(string, long, long, string), StyleEntry>();
            var matcher = model == null ? null : new StyleMatcher(model, false);
            var entries = paths.Select(path =>
            {
                cancellation.ThrowIfCancellationRequested();
                var file = new FileInfo(path);
                var key = (path, file.Exists ? file.Length : 0, file.LastWriteTimeUtc.Ticks, model?.Hash ?? "");
                return known[key] = _known.TryGetValue(key, out var entry) ? entry : Read(path, matcher);
            }).ToArray();
            _known = known;
            return entries;
        }

        /// <summary>Never throws for a bad file: its entry says what is wrong.</summary>
        static StyleEntry Read(string path, StyleMatcher? matcher)
        {
            try
            {
                var file = StyleFile.Read(path);
                return Entry(file) with { Fit = matcher == null ? null : Fit(file, matcher) };
            }
            catch (Exception error) when (error is ModelFormatException || error is IOException || error is UnauthorizedAccessException)
            {
                return new StyleEntry(Path.GetFileNameWithoutExtension(path), path) { Problem = error.Message };
            }
        }

        static StyleEntry Entry(StyleFile file)
        {
            return new StyleEntry(file.Name, file.Path)
            {
                Format = file.Dialect.Title(),
                Layers = file.Layers.Count,
                Rank = Range(file.Layers.Select(layer => (float)layer.Rank)),
                Scale = Range(file.Layers.Select(layer => layer.Scale)),
                Base = file.Facts.BaseModel.Length > 0 ? file.Facts.BaseModel : file.Facts.Architecture,
                Licence = file.Facts.Licence,
                TriggerWords = file.TriggerWords,
            };
        }

        static StyleFit Fit(StyleFile file, StyleMatcher matcher)
        {
            try
            {
                var match = matcher.Match(new StyleChoice(file));
                return new StyleFit(match.Matched, file.Layers.Count, match.Skipped, "");
            }
            catch (ModelFormatException error)
            {
                return new StyleFit(0, file.Layers.Count, Array.Empty<StyleSkip>(), error.Message);
            }
        }

        static string Range(IEnumerable<float> numbers)
        {
            var all = numbers.ToArray();
            var (least, most) = (Number(all.Min()), Number(all.Max()));
            return least == most ? least : $"{least} to {most}";
        }

        static string Number(float value)
        {
            return value.ToString("0.####", CultureInfo.InvariantCulture);
        }
    }
}
