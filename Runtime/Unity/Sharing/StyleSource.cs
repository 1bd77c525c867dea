#nullable enable
using System;
using System.IO;
using System.Security.Cryptography;

namespace Yoso
{
    /// <summary>Where a style's LoRA file is, and how strongly it is to be mixed in. Made on the main thread, read on a worker.</summary>
    sealed record StyleSource(string Name, float Weight)
    {
        /// <summary>A .safetensors file; null where <see cref="Content"/> holds the bytes.</summary>
        public string? Path { get; init; }

        /// <summary>The bytes of a .safetensors file.</summary>
        public byte[]? Content { get; init; }

        /// <summary>Bytes are written once below the folder, under the name of their hash.</summary>
        /// <exception cref="ModelFormatException">Nothing is there, or it is not a LoRA.</exception>
        public StyleChoice Read(string folder)
        {
            return new StyleChoice(StyleFile.Read(Path ?? Unpack(Content!, folder)), Weight);
        }

        string Unpack(byte[] content, string folder)
        {
            using var sha = SHA256.Create();
            var hash = BitConverter.ToString(sha.ComputeHash(content)).Replace("-", "").ToLowerInvariant();
            var path = System.IO.Path.Combine(folder, hash, FileName() + ".safetensors");
            if (File.Exists(path) && new FileInfo(path).Length == content.Length)
                return path;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream => stream.Write(content, 0, content.Length));
            return path;
        }

        /// <summary>The asset's name, which recipes will carry.</summary>
        string FileName()
        {
            var name = string.Join("_", Name.Split(System.IO.Path.GetInvalidFileNameChars()));
            return name.Length > 0 ? name : "style";
        }
    }
}
