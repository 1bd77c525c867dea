#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Finds models and styles below folders. What is hidden, and what lies within a model's folder, is not looked at.</summary>
    sealed class ShelfSearch
    {
        public const string ModelEnding = ".yoso";
        public const string StyleEnding = ".yosostyle";
        public const string LoraEnding = ".safetensors";

        const string IndexFile = "model_index.json";
        const int MostLevels = 8;

        readonly SortedSet<string> _models = new(StringComparer.Ordinal);
        readonly SortedSet<string> _styles = new(StringComparer.Ordinal);
        readonly CancellationToken _cancellation;

        public ShelfSearch(CancellationToken cancellation)
        {
            _cancellation = cancellation;
        }

        public IEnumerable<string> Models => _models;

        public IEnumerable<string> Styles => _styles;

        public static bool IsModel(string file) => file.EndsWith(ModelEnding, StringComparison.OrdinalIgnoreCase);

        public static bool IsStyle(string file)
        {
            return file.EndsWith(StyleEnding, StringComparison.OrdinalIgnoreCase) || file.EndsWith(LoraEnding, StringComparison.OrdinalIgnoreCase);
        }

        public void Look(string folder)
        {
            Look(folder, MostLevels);
        }

        void Look(string folder, int levels)
        {
            _cancellation.ThrowIfCancellationRequested();
            try
            {
                if (!Directory.Exists(folder) || levels == 0)
                    return;
                if (File.Exists(Path.Combine(folder, IndexFile)))
                    _models.Add(folder);
                else
                    LookWithin(folder, levels);
            }
            catch (UnauthorizedAccessException)
            {
                // what may not be read is not at hand
            }
        }

        void LookWithin(string folder, int levels)
        {
            _models.UnionWith(Directory.EnumerateFiles(folder).Where(file => IsSeen(file) && IsModel(file)));
            _styles.UnionWith(Directory.EnumerateFiles(folder).Where(file => IsSeen(file) && IsStyle(file)));
            foreach (var below in Directory.EnumerateDirectories(folder).Where(IsSeen))
                Look(below, levels - 1);
        }

        static bool IsSeen(string path)
        {
            var name = Path.GetFileName(path);
            return !name.StartsWith('.') && !name.EndsWith('~');
        }
    }
}
