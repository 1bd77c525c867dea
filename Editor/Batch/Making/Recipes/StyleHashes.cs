#nullable enable
using System;
using System.IO;
using System.Security.Cryptography;

namespace Yoso.Batch
{
    /// <summary>The two hashes that a style file goes by, SHA-256 in hex: of the whole file, and of its numbers behind the header, of which other tools write the first digits.</summary>
    sealed class StyleHashes
    {
        /// <summary>Fewer digits tell nothing apart.</summary>
        const int LeastDigits = 8;

        const int LargestHeader = 100_000_000;

        readonly string _file;
        readonly string _numbers;

        StyleHashes(string file, string numbers)
        {
            _file = file;
            _numbers = numbers;
        }

        /// <exception cref="IOException">The file can't be read.</exception>
        public static StyleHashes Of(string path)
        {
            using var stream = File.OpenRead(path);
            var file = Rest(stream);
            var header = HeaderBytes(stream);
            if (header > stream.Length)
                return new StyleHashes(file, "");
            stream.Position = header;
            return new StyleHashes(file, Rest(stream));
        }

        /// <summary>Whether it begins like one of them.</summary>
        public bool Fit(string hash)
        {
            return hash.Length >= LeastDigits
                && (_file.StartsWith(hash, StringComparison.OrdinalIgnoreCase) || _numbers.StartsWith(hash, StringComparison.OrdinalIgnoreCase));
        }

        /// <summary>Eight bytes say how long the rest of the header is.</summary>
        static long HeaderBytes(Stream stream)
        {
            var length = new byte[8];
            stream.Position = 0;
            var read = stream.Read(length, 0, length.Length);
            var json = read == length.Length ? BitConverter.ToUInt64(length, 0) : ulong.MaxValue;
            return json <= LargestHeader ? length.Length + (long)json : long.MaxValue;
        }

        static string Rest(Stream stream)
        {
            using var sha = SHA256.Create();
            return Hex.Lower(sha.ComputeHash(stream));
        }
    }
}
