#nullable enable
using System.Text;

namespace Yoso.Batch
{
    /// <summary>
    /// Text in composed form (NFC), as file systems and keyboards other than Apple's write it. From a table of its own: a runtime without
    /// globalization data leaves texts as they are, and a name has to be the same in the editor and at the command line.
    /// </summary>
    /// <remarks>Marks U+0300 to U+036F that no letter takes in are left out, so that there is one order of what remains.</remarks>
    static class ComposedText
    {
        const char FirstMark = '\u0300';
        const char LastMark = '\u036F';
        const char FirstSyllable = '\uAC00';
        const char FirstLead = '\u1100';
        const char FirstVowel = '\u1161';
        const char BeforeTails = '\u11A7';
        const int Leads = 19;
        const int Vowels = 21;
        const int Tails = 28;

        internal static string Of(string text)
        {
            var composed = new StringBuilder(text.Length);
            foreach (var letter in text)
                if (composed.Length > 0 && Composed(composed[composed.Length - 1], letter) is { } one)
                    composed[composed.Length - 1] = one;
                else if (letter < FirstMark || letter > LastMark)
                    composed.Append(letter);
            return composed.ToString();
        }

        static char? Composed(char letter, char mark)
        {
            return mark < FirstMark ? null : FromTable(letter, mark) ?? Syllable(letter, mark);
        }

        static char? FromTable(char letter, char mark)
        {
            if (!Compositions.ByMark.TryGetValue(mark, out var pairs))
                return null;
            for (var i = 0; i < pairs.Length; i += 2)
                if (pairs[i] == letter)
                    return pairs[i + 1];
            return null;
        }

        /// <summary>Korean syllables, by the formula of The Unicode Standard, 3.12.</summary>
        static char? Syllable(char letter, char mark)
        {
            var lead = letter - FirstLead;
            var vowel = mark - FirstVowel;
            if (lead >= 0 && lead < Leads && vowel >= 0 && vowel < Vowels)
                return (char)(FirstSyllable + (lead * Vowels + vowel) * Tails);
            var syllable = letter - FirstSyllable;
            var tail = mark - BeforeTails;
            var isOpen = syllable >= 0 && syllable < Leads * Vowels * Tails && syllable % Tails == 0;
            return isOpen && tail > 0 && tail < Tails ? (char)(letter + tail) : (char?)null;
        }
    }
}
