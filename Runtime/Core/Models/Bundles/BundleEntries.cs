#nullable enable
using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;

namespace Yoso
{
    /// <summary>Decides which files of an archive may be written to disk.</summary>
    static class BundleEntries
    {
        const int UnixTypeMask = 0xF000;
        const int UnixSymbolicLink = 0xA000;
        const long AlwaysAllowedBytes = 1 << 20;
        static readonly char[] Foreign = { '\\', ':', '\0' };

        /// <summary>The archive's files, without its folders.</summary>
        /// <exception cref="ModelFormatException">An entry points outside of the folder, is a link, appears twice, or is too large.</exception>
        public static IReadOnlyList<ZipArchiveEntry> Check(string archive, ZipArchive zip, BundleLimits limits)
        {
            if (zip.Entries.Count > limits.MaxEntries)
                throw new ModelFormatException(archive, $"wanted at most {limits.MaxEntries} entries, found {zip.Entries.Count}");
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var total = 0L;
            foreach (var entry in zip.Entries)
            {
                CheckName(archive, entry, names);
                CheckSize(archive, entry, limits);
                total += entry.Length;
            }

            if (total > limits.MaxTotalBytes)
                throw new ModelFormatException(archive, $"wanted at most {limits.MaxTotalBytes} bytes in all, found {total}");
            return zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToArray();
        }

        static void CheckName(string archive, ZipArchiveEntry entry, HashSet<string> names)
        {
            var name = entry.FullName;
            if (!IsInside(name))
                throw new ModelFormatException(archive, $"wanted relative paths inside the bundle, found \"{name}\"");
            if ((entry.ExternalAttributes >> 16 & UnixTypeMask) == UnixSymbolicLink)
                throw new ModelFormatException(archive, $"wanted files and folders only, found the link \"{name}\"");
            if (!names.Add(name.TrimEnd('/')))
                throw new ModelFormatException(archive, $"wanted each name once, found \"{name}\" again");
        }

        /// <summary>Refuses what any system could read as absolute or as a way up: roots, drives, streams, back-slashes, dots.</summary>
        static bool IsInside(string name)
        {
            return name.IndexOfAny(Foreign) < 0
                && name.TrimEnd('/').Split('/').All(part => part.Length > 0 && part.Trim(' ', '.').Length > 0);
        }

        static void CheckSize(string archive, ZipArchiveEntry entry, BundleLimits limits)
        {
            if (entry.Length < 0 || entry.Length > limits.MaxEntryBytes)
                throw new ModelFormatException(archive, $"{entry.FullName}: wanted at most {limits.MaxEntryBytes} bytes, found {entry.Length}");
            if (entry.Length > AlwaysAllowedBytes && entry.Length / limits.MaxExpansion > entry.CompressedLength)
                throw new ModelFormatException(archive, $"{entry.FullName}: wanted at most {limits.MaxExpansion} times its stored {entry.CompressedLength} bytes, found {entry.Length}");
        }
    }
}
