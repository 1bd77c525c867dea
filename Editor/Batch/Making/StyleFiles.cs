#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Style files by their paths, each read once.</summary>
    sealed class StyleFiles
    {
        readonly Dictionary<string, StyleFile> _files = new(StringComparer.Ordinal);

        /// <exception cref="ModelFormatException">A file that is no style.</exception>
        public StyleChoice[] Choose(IReadOnlyList<StyleUse> styles)
        {
            return styles.Select(style => new StyleChoice(Read(style.File), style.Weight)).ToArray();
        }

        StyleFile Read(string path)
        {
            var full = Path.GetFullPath(path);
            if (!_files.TryGetValue(full, out var file))
                _files[full] = file = StyleFile.Read(path);
            return file;
        }
    }
}
