#nullable enable
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>What a PNG file says of itself before its picture begins, read without the picture: for places that see every file of a project.</summary>
    /// <param name="Recipe">Our own, or that of another tool.</param>
    /// <param name="Part">Which companion it is, such as "normal"; empty for a picture of its own.</param>
    public sealed record PictureCard(Recipe Recipe, string Part, int Width, int Height)
    {
        /// <summary>Texts beyond are not looked at.</summary>
        const int MostBytes = 1 << 24;

        const int ChunkHead = 8;
        const int ChunkTail = 4;

        /// <summary>Whether the recipe is our own, word for word.</summary>
        public bool IsOurs { get; private init; }

        /// <summary>Null for a file that is no PNG, is damaged, or has no recipe.</summary>
        public static PictureCard? Read(string path)
        {
            try
            {
                using var stream = File.OpenRead(path);
                return Read(Beginning(stream));
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is InvalidDataException)
            {
                return null;
            }
        }

        static PictureCard? Read(byte[] beginning)
        {
            var texts = Png.ReadTexts(beginning);
            if (PictureRecipe.Find(texts) is not { } recipe)
                return null;
            var sides = beginning.AsSpan(PngChunks.Signature.Length + ChunkHead);
            return new PictureCard(recipe, PictureFiles.PartOf(texts), BinaryPrimitives.ReadInt32BigEndian(sides), BinaryPrimitives.ReadInt32BigEndian(sides.Slice(4)))
            {
                IsOurs = texts.Any(text => text.Keyword == ProvenanceText.OwnKeyword),
            };
        }

        /// <summary>A file of its own: header and texts, with the end where the picture would begin.</summary>
        static byte[] Beginning(Stream stream)
        {
            var file = new MemoryStream();
            Copy(stream, file, PngChunks.Signature.Length);
            var head = new byte[ChunkHead];
            while (file.Length < MostBytes && ReadHead(stream, head) is var length && Encoding.ASCII.GetString(head, 4, 4) is not ("IDAT" or "IEND"))
            {
                file.Write(head, 0, head.Length);
                Copy(stream, file, length + ChunkTail);
            }

            PngChunks.Write(file, "IEND", ReadOnlySpan<byte>.Empty);
            return file.ToArray();
        }

        static long ReadHead(Stream stream, byte[] head)
        {
            Fill(stream, head);
            return BinaryPrimitives.ReadUInt32BigEndian(head);
        }

        static void Copy(Stream source, Stream target, long count)
        {
            if (count > MostBytes)
                throw new InvalidDataException($"a chunk of at most {MostBytes} bytes wanted, found {count}");
            var bytes = new byte[count];
            Fill(source, bytes);
            target.Write(bytes, 0, bytes.Length);
        }

        static void Fill(Stream stream, byte[] bytes)
        {
            for (int filled = 0, read; filled < bytes.Length; filled += read)
                if ((read = stream.Read(bytes, filled, bytes.Length - filled)) == 0)
                    throw new InvalidDataException("the file ends before its picture");
        }
    }
}
