#nullable enable
using System.Security.Cryptography;

namespace Yoso.Batch
{
    /// <summary>A file as it has to be: its name within the folder, its length in bytes, SHA-256 of its content in hex.</summary>
    public sealed record FileMark(string Name, long Length, string Hash)
    {
        public static FileMark Of(string name, byte[] content)
        {
            using var sha = SHA256.Create();
            return new FileMark(name, content.Length, Hex.Lower(sha.ComputeHash(content)));
        }
    }
}
