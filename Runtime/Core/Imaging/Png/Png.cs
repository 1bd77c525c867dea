#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso
{
    /// <summary>PNG files: pictures, and the texts beside them.</summary>
    public static class Png
    {
        /// <summary>A whole file: 8-bit RGBA, or RGB where every pixel is opaque, with the texts before the picture.</summary>
        public static byte[] Encode(RgbaImage image, IReadOnlyList<PngText>? texts = null)
        {
            var stream = new MemoryStream();
            PngEncoder.Encode(stream, image, texts ?? Array.Empty<PngText>());
            return stream.ToArray();
        }

        /// <summary>Reads any file that is not interlaced, of at most 2^26 pixels; deeper samples are rounded to 8 bits.</summary>
        /// <exception cref="InvalidDataException">Not a PNG file, truncated, corrupt, interlaced or too large.</exception>
        public static RgbaImage Decode(ReadOnlySpan<byte> file) => PngDecoder.Decode(file);

        /// <summary>The texts of a file, in their order, whatever the chunk they came in.</summary>
        /// <exception cref="InvalidDataException">Not a PNG file, truncated or corrupt.</exception>
        public static IReadOnlyList<PngText> ReadTexts(ReadOnlySpan<byte> file) => PngTextChunk.ReadAll(file);

        /// <summary>Writes a file, whole or not at all; with a recipe, the file can be made again from itself.</summary>
        public static void Save(string path, RgbaImage image, Recipe? recipe = null)
        {
            var texts = recipe == null ? Array.Empty<PngText>() : ProvenanceText.Texts(recipe);
            AtomicFile.Write(path, stream => PngEncoder.Encode(stream, image, texts));
        }

        /// <summary>Reads a file; errors name it.</summary>
        /// <exception cref="InvalidDataException">As for <see cref="Decode"/>.</exception>
        public static RgbaImage Load(string path) => Named(path, bytes => Decode(bytes));

        /// <summary>The recipe that a file carries, ours or that of another tool; null when it carries none.</summary>
        /// <exception cref="InvalidDataException">Not a PNG file, truncated or corrupt, or its recipe is.</exception>
        public static Recipe? LoadRecipe(string path) => Named(path, bytes => ProvenanceText.Find(ReadTexts(bytes)));

        static T Named<T>(string path, Func<byte[], T> read)
        {
            try
            {
                return read(File.ReadAllBytes(path));
            }
            catch (InvalidDataException problem)
            {
                throw new InvalidDataException($"{path}: {problem.Message}", problem);
            }
        }
    }
}
