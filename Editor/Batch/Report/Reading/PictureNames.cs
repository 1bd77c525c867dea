#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The names of a folder's pictures, and which of them are companions of others.</summary>
    static class PictureNames
    {
        internal const string Ending = ".png";

        static readonly string[] Words = { "cube", "height", "mask", "normal" };

        /// <summary>Pictures below the folder with '/' between, in ordinal order, without companions and what lies in hidden folders.</summary>
        /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
        internal static IReadOnlyList<string> In(string folder)
        {
            if (!Directory.Exists(folder))
                throw new DirectoryNotFoundException($"wanted a folder of pictures, found none at {folder}");
            var all = FilesBelow(folder, "").ToArray();
            var known = new HashSet<string>(all, StringComparer.OrdinalIgnoreCase);
            var names = all.Where(name => !IsCompanion(name, known)).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }

        /// <summary>Folders that are links are not followed: they may go round in circles.</summary>
        static IEnumerable<string> FilesBelow(string folder, string prefix)
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
                if (file.Name[0] != '.' && file.Name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
                    yield return prefix + file.Name;
            foreach (var below in new DirectoryInfo(folder).EnumerateDirectories())
                if (below.Name[0] != '.' && (below.Attributes & FileAttributes.ReparsePoint) == 0)
                    foreach (var name in FilesBelow(below.FullName, prefix + below.Name + "/"))
                        yield return name;
        }

        /// <summary>What may lie beside a picture: the word of each companion and the name that it would have.</summary>
        internal static IEnumerable<(string Word, string Name)> Companions(string name)
        {
            var stem = Stem(name);
            return Words.Select(word => (word, $"{stem}.{word}{Ending}"));
        }

        static bool IsCompanion(string name, HashSet<string> known)
        {
            var stem = Stem(name);
            return Words.Any(word => stem.EndsWith("." + word, StringComparison.OrdinalIgnoreCase) && known.Contains(stem.Substring(0, stem.Length - word.Length - 1) + Ending));
        }

        static string Stem(string name)
        {
            return name.Substring(0, name.Length - Path.GetExtension(name).Length);
        }
    }
}
