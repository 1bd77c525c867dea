#nullable enable
using System;

namespace Yoso
{
    /// <summary>The two checksums of a PNG file: CRC-32 of each chunk, Adler-32 of the zlib stream.</summary>
    static class Checksum
    {
        const uint AdlerStart = 1;
        const uint AdlerModulus = 65521;
        const int AdlerRun = 5552; // the most bytes before the sums must be reduced

        static readonly uint[] CrcTable = MakeCrcTable();

        internal static uint Crc32(ReadOnlySpan<byte> bytes)
        {
            var crc = uint.MaxValue;
            foreach (var value in bytes)
                crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
            return ~crc;
        }

        /// <summary>Goes on from an earlier sum; the first one starts from the default.</summary>
        internal static uint Adler32(ReadOnlySpan<byte> bytes, uint sum = AdlerStart)
        {
            var (low, high) = (sum & 0xffff, sum >> 16);
            for (var start = 0; start < bytes.Length; start += AdlerRun)
            {
                foreach (var value in bytes.Slice(start, Math.Min(AdlerRun, bytes.Length - start)))
                {
                    low += value;
                    high += low;
                }
                low %= AdlerModulus;
                high %= AdlerModulus;
            }
            return high << 16 | low;
        }

        static uint[] MakeCrcTable()
        {
            var table = new uint[256];
            for (var i = 0u; i < table.Length; i++)
            {
                var value = i;
                for (var bit = 0; bit < 8; bit++)
                    value = (value >> 1) ^ ((0 - (value & 1)) & 0xedb88320);
                table[i] = value;
            }
            return table;
        }
    }
}
