#nullable enable
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Where a batch's pictures lie, by their names; a / in a name makes folders. From any thread, but each name from one at a time.</summary>
    public interface IBatchStore
    {
        /// <summary>A file's content; null where there is none.</summary>
        byte[]? Read(string name);

        /// <summary>Puts a file there whole or not at all. It outlives this process; the power's failure, once it has settled.</summary>
        /// <exception cref="IOException">It could not be written; an earlier file of that name is left as it was.</exception>
        void Write(string name, byte[] content);

        /// <summary>Returns when these files are on disk.</summary>
        void Settle(IReadOnlyList<string> names);
    }
}
