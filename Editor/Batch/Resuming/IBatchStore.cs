#nullable enable
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Where a batch's pictures lie, by their names; a / in a name makes folders. From any thread, but each name from one at a time.</summary>
    public interface IBatchStore
    {
        /// <summary>A file's content; null where there is none.</summary>
        byte[]? Read(string name);

        /// <summary>Puts a file there whole or not at all; it is on disk when this returns.</summary>
        /// <exception cref="IOException">It could not be written; an earlier file of that name is left as it was.</exception>
        void Write(string name, byte[] content);
    }
}
