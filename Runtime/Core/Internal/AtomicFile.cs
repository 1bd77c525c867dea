#nullable enable
using System;
using System.IO;

namespace Yoso
{
    /// <summary>Files that are either whole or not there: written under a temporary name beside the target, then moved.</summary>
    public static class AtomicFile
    {
        /// <summary>Writes <paramref name="path"/>; when <paramref name="write"/> throws, an earlier file of that name is left as it was.</summary>
        public static void Write(string path, Action<Stream> write)
        {
            Write(path, write, true);
        }

        /// <summary>With <paramref name="onDisk"/>, it is on disk when this returns; without, the system puts it there in its own time.</summary>
        internal static void Write(string path, Action<Stream> write, bool onDisk)
        {
            var temporary = path + ".tmp";
            try
            {
                using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
                {
                    write(stream);
                    stream.Flush(onDisk);
                }

                if (File.Exists(path)) File.Replace(temporary, path, null);
                else File.Move(temporary, path);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
    }
}
