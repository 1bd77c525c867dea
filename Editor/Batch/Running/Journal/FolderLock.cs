#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Keeps other processes out of a batch's folder; the system lets go of it when the process ends, however it ends.</summary>
    sealed class FolderLock : IDisposable
    {
        readonly FileStream _file;

        FolderLock(FileStream file)
        {
            _file = file;
        }

        /// <exception cref="IOException">Another one has it.</exception>
        public static FolderLock Take(string path)
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException problem) when (File.Exists(path))
            {
                throw new IOException($"a folder that no other batch works in wanted, found {path} in use", problem);
            }
        }

        public void Dispose()
        {
            _file.Dispose();
        }
    }
}
