#nullable enable
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Korean syllables and their letters, by the arithmetic of the Unicode Standard, section 3.12.</summary>
    static class Hangul
    {
        const int Syllables = 0xAC00;
        const int Leads = 0x1100;
        const int Vowels = 0x1161;
        const int Trails = 0x11A7;
        const int LeadCount = 19;
        const int VowelCount = 21;
        const int TrailCount = 28;
        const int SyllableCount = LeadCount * VowelCount * TrailCount;

        internal static bool TryDecompose(int codePoint, List<int> target)
        {
            var syllable = codePoint - Syllables;
            if (syllable < 0 || syllable >= SyllableCount)
                return false;
            target.Add(Leads + syllable / (VowelCount * TrailCount));
            target.Add(Vowels + syllable % (VowelCount * TrailCount) / TrailCount);
            if (syllable % TrailCount != 0)
                target.Add(Trails + syllable % TrailCount);
            return true;
        }

        internal static bool TryCompose(int first, int second, out int whole)
        {
            whole = 0;
            var lead = first - Leads;
            var vowel = second - Vowels;
            if (lead >= 0 && lead < LeadCount && vowel >= 0 && vowel < VowelCount)
                whole = Syllables + (lead * VowelCount + vowel) * TrailCount;
            var syllable = first - Syllables;
            var trail = second - Trails;
            if (syllable >= 0 && syllable < SyllableCount && syllable % TrailCount == 0 && trail > 0 && trail < TrailCount)
                whole = first + trail;
            return whole != 0;
        }
    }
}
