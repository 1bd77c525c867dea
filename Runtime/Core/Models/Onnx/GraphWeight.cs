#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso
{
    /// <summary>A weight that a graph finds in a file beside it.</summary>
    sealed record GraphWeight(string Name, TensorType Type, IReadOnlyList<long> Shape, string File, long Offset)
    {
        public long ElementCount => Shape.Aggregate(1L, (product, size) => product * size);

        /// <summary>The bytes as they are stored.</summary>
        /// <exception cref="ModelFormatException">The file is missing, or ends early.</exception>
        public byte[] Read()
        {
            if (!System.IO.File.Exists(File))
                throw new ModelFormatException(File, $"wanted the weights of '{Name}', found no such file");
            using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            var bytes = new byte[ElementCount * Type.ByteSize()];
            stream.Position = Offset;
            for (var done = 0; done < bytes.Length;)
            {
                var read = stream.Read(bytes, done, bytes.Length - done);
                if (read == 0)
                    throw new ModelFormatException(File, $"'{Name}': wanted {bytes.Length} bytes from {Offset}, the file ended after {done}");
                done += read;
            }

            return bytes;
        }
    }
}
