#nullable enable
using System;

namespace Yoso
{
    /// <summary>Bytes as text, for hashes.</summary>
    static class Hex
    {
        public static string Lower(byte[] bytes)
        {
            return BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
        }
    }
}
