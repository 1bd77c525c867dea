#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Files in a folder.</summary>
    public sealed class FolderStore : IBatchStore
    {
        /// <summary>Threads that wait for the disk at the same time, which then does their work together.</summary>
        const int Waiters = 8;

        readonly string _folder;

        public FolderStore(string folder)
        {
            _folder = folder;
        }

        public byte[]? Read(string name)
        {
            try
            {
                return File.ReadAllBytes(Path.Combine(_folder, name));
            }
            catch (Exception absent) when (absent is FileNotFoundException || absent is DirectoryNotFoundException)
            {
                return null;
            }
        }

        public void Write(string name, byte[] content)
        {
            var path = Path.Combine(_folder, name);
            if (name.Contains('/'))
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream => stream.Write(content, 0, content.Length), false);
        }

        public void Settle(IReadOnlyList<string> names)
        {
            SideBySide.Run(names.Count, Waiters, i => Settle(Path.Combine(_folder, names[i])));
        }

        /// <summary>Removes what killed writes have left half-written, in folders within as well.</summary>
        public void RemoveTemporaries()
        {
            var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
            foreach (var file in Directory.EnumerateFiles(_folder, "*.png.tmp", everywhere))
                File.Delete(file);
        }

        /// <summary>A file that somebody else has opened or taken away since is theirs to care for.</summary>
        static void Settle(string path)
        {
            try
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
                file.Flush(true);
            }
            catch (Exception problem) when ((problem is IOException && !DiskRoom.IsMissing(problem)) || problem is UnauthorizedAccessException)
            {
                // the next run looks at it
            }
        }
    }
}
