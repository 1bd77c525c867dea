#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Yoso
{
    /// <summary>Texts as PNG chunks: tEXt where Latin-1 holds them, else iTXt; zTXt and compressed iTXt are read too.</summary>
    static class PngTextChunk
    {
        const int MaxTextLength = 1 << 24;

        internal static void Write(Stream stream, PngText text)
        {
            var content = new MemoryStream();
            WriteLatin1(content, text.Keyword);
            content.WriteByte(0);
            if (IsLatin1(text.Text))
            {
                WriteLatin1(content, text.Text);
                PngChunks.Write(stream, "tEXt", content.ToArray());
                return;
            }

            content.Write(new byte[4]); // not compressed, method 0, no language, no translated keyword
            content.Write(Encoding.UTF8.GetBytes(text.Text.Replace('\0', ' ')));
            PngChunks.Write(stream, "iTXt", content.ToArray());
        }

        internal static IReadOnlyList<PngText> ReadAll(ReadOnlySpan<byte> file)
        {
            var texts = new List<PngText>();
            var chunks = new PngChunks(file);
            var length = 0;
            while (chunks.Next())
                if (chunks.Type == "tEXt" || chunks.Type == "zTXt" || chunks.Type == "iTXt")
                {
                    texts.Add(Read(chunks.Type, chunks.Content));
                    length += texts[texts.Count - 1].Text.Length;
                    RequireAtMost(length);
                }
            return texts;
        }

        static PngText Read(string type, ReadOnlySpan<byte> content)
        {
            var keyword = Latin1(UntilZero(ref content, type));
            try
            {
                return new PngText(keyword, type == "tEXt" ? Latin1(content) : type == "zTXt" ? ReadCompressed(content) : ReadInternational(content));
            }
            catch (ArgumentException problem)
            {
                throw new InvalidDataException("a PNG text chunk is corrupt: " + problem.Message, problem);
            }
        }

        static string ReadCompressed(ReadOnlySpan<byte> content)
        {
            if (content.IsEmpty || content[0] != 0)
                throw new InvalidDataException("a PNG zTXt chunk has an unknown compression");
            return Latin1(Inflate(content.Slice(1)));
        }

        static string ReadInternational(ReadOnlySpan<byte> content)
        {
            if (content.Length < 2)
                throw new InvalidDataException("a PNG iTXt chunk is too short");
            var isCompressed = content[0] != 0;
            content = content.Slice(2);
            UntilZero(ref content, "iTXt");
            UntilZero(ref content, "iTXt");
            return Encoding.UTF8.GetString(isCompressed ? Inflate(content) : content);
        }

        /// <summary>Undoes zlib, up to a limit that no honest text reaches.</summary>
        static ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> zlib)
        {
            if (zlib.Length < 2)
                throw new InvalidDataException("a compressed PNG text is too short");
            using var inflate = new DeflateStream(new MemoryStream(zlib.Slice(2).ToArray()), CompressionMode.Decompress);
            var text = new MemoryStream();
            var buffer = new byte[4096];
            for (int read; (read = inflate.Read(buffer, 0, buffer.Length)) > 0;)
            {
                text.Write(buffer, 0, read);
                RequireAtMost(text.Length);
            }
            return text.ToArray();
        }

        static void RequireAtMost(long length)
        {
            if (length > MaxTextLength)
                throw new InvalidDataException($"PNG texts of at most {MaxTextLength} bytes wanted, more found");
        }

        static ReadOnlySpan<byte> UntilZero(ref ReadOnlySpan<byte> content, string type)
        {
            var end = content.IndexOf((byte)0);
            if (end < 0)
                throw new InvalidDataException($"a PNG {type} chunk lacks the zero after its keyword");
            var part = content.Slice(0, end);
            content = content.Slice(end + 1);
            return part;
        }

        /// <summary>Newlines and the printable characters of Latin-1.</summary>
        static bool IsLatin1(string text)
        {
            foreach (var letter in text)
                if (letter != '\n' && (letter < ' ' || letter > 'ÿ' || (letter > '~' && letter < '\u00a0')))
                    return false;
            return true;
        }

        static void WriteLatin1(Stream stream, string text)
        {
            foreach (var letter in text)
                stream.WriteByte((byte)letter);
        }

        static string Latin1(ReadOnlySpan<byte> bytes)
        {
            var text = new StringBuilder(bytes.Length);
            foreach (var value in bytes)
                text.Append((char)value);
            return text.ToString();
        }
    }
}
