#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Style files that lie at hand, found by hash or by name. A file is read only when a hash is asked for, and once.</summary>
    public sealed class StyleShelf
    {
        static readonly string[] Endings = { ".safetensors", ".yosostyle" };

        readonly string[] _files;
        readonly Dictionary<string, StyleHashes?> _hashes = new(StringComparer.Ordinal);

        /// <param name="files">Those that come first are preferred; what has no style's ending is left out.</param>
        public StyleShelf(IEnumerable<string> files)
        {
            _files = files.Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).ToArray();
        }

        /// <summary>The files in folders, not those in folders below; a folder that is not there holds none.</summary>
        public static StyleShelf In(params string[] folders)
        {
            return new StyleShelf(folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder).OrderBy(file => file, StringComparer.Ordinal)));
        }

        /// <summary>The file with these first digits of a hash, those of that name tried first; null where there is none.</summary>
        public string? WithHash(string hash, string name)
        {
            return _files.OrderBy(file => IsCalled(file, name) ? 0 : 1).FirstOrDefault(file => HashesOf(file)?.Fit(hash) ?? false);
        }

        /// <summary>The file of that name; null where there is none.</summary>
        public string? Named(string name)
        {
            return _files.FirstOrDefault(file => IsCalled(file, name));
        }

        static bool IsCalled(string file, string name)
        {
            return Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>Null for a file that can't be read.</summary>
        StyleHashes? HashesOf(string file)
        {
            if (_hashes.TryGetValue(file, out var known))
                return known;
            try
            {
                return _hashes[file] = StyleHashes.Of(file);
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                return _hashes[file] = null;
            }
        }
    }
}
