#nullable enable
using System.IO;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>A text file's bytes as text: UTF-8, or UTF-16 with its mark in front.</summary>
    static class TextFile
    {
        /// <exception cref="JobFormatException">Too long, or not text in one of these encodings.</exception>
        internal static string Read(string path, int limit)
        {
            using var file = File.OpenRead(path);
            if (file.Length > limit)
                throw new JobFormatException(1, 1, $"a file of up to {limit} bytes wanted, found {file.Length}");
            var bytes = new byte[(int)file.Length];
            var length = 0;
            for (var read = 1; read > 0 && length < bytes.Length; length += read)
                read = file.Read(bytes, length, bytes.Length - length);
            return Decoded(bytes, length);
        }

        static string Decoded(byte[] bytes, int length)
        {
            var isWide = length >= 2 && (bytes[0] ^ bytes[1]) == (0xFE ^ 0xFF) && (bytes[0] == 0xFE || bytes[0] == 0xFF);
            if (isWide)
                return Strict(new UnicodeEncoding(bytes[0] == 0xFE, true, true), new UnicodeEncoding(bytes[0] == 0xFE, true), bytes, length);
            return Strict(new UTF8Encoding(false, true), new UTF8Encoding(false), bytes, length);
        }

        static string Strict(Encoding strict, Encoding lenient, byte[] bytes, int length)
        {
            try
            {
                return strict.GetString(bytes, 0, length);
            }
            catch (DecoderFallbackException)
            {
                var text = lenient.GetString(bytes, 0, length);
                throw new SourceText(text, int.MaxValue).Wrong(System.Math.Max(0, text.TrimStart('\uFEFF').IndexOf('\uFFFD')), "text in UTF-8 wanted, found other bytes; spreadsheets call the format \"CSV UTF-8\"");
            }
        }
    }
}
