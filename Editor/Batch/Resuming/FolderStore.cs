#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Files in a folder.</summary>
    public sealed class FolderStore : IBatchStore
    {
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
            AtomicFile.Write(path, stream => stream.Write(content, 0, content.Length));
        }

        /// <summary>Removes what killed writes have left half-written, in folders within as well.</summary>
        public void RemoveTemporaries()
        {
            var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
            foreach (var file in Directory.EnumerateFiles(_folder, "*.png.tmp", everywhere))
                File.Delete(file);
        }
    }
}
