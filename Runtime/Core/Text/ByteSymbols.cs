#nullable enable
using System.Text;

namespace Yoso
{
    /// <summary>The alphabet of CLIP's byte-pair vocabulary: each byte is one visible character, and a word's last symbol carries <see cref="EndOfWord"/>.</summary>
    public static class ByteSymbols
    {
        public const string EndOfWord = "</w>";

        // Bytes that are visible characters stand for themselves; the others follow from U+0100 on (GPT-2's bytes_to_unicode).
        static readonly char[] Symbols = MakeSymbols();

        /// <summary>The 256 symbols in vocabulary order: the bytes that stand for themselves first.</summary>
        public static string Alphabet { get; } = MakeAlphabet();

        /// <summary>The word's UTF-8 bytes, a symbol each.</summary>
        public static string FromText(string word)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            var symbols = new char[bytes.Length];
            for (var i = 0; i < bytes.Length; i++)
                symbols[i] = Symbols[bytes[i]];
            return new string(symbols);
        }

        static bool StandsForItself(int value) =>
            (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xAC) || (value >= 0xAE && value <= 0xFF);

        static char[] MakeSymbols()
        {
            var symbols = new char[256];
            var next = 0x100;
            for (var value = 0; value < 256; value++)
                symbols[value] = (char)(StandsForItself(value) ? value : next++);
            return symbols;
        }

        static string MakeAlphabet()
        {
            var alphabet = (char[])Symbols.Clone();
            System.Array.Sort(alphabet);
            return new string(alphabet);
        }
    }
}
