#nullable enable
using System.Text;

namespace Yoso
{
    /// <summary>
    /// Characters that are really the bytes of one UTF-8 character, read as Windows-1252 or Latin-1, become that character:
    /// caf&#xC3;&#xA9; becomes caf&#xE9;. What could as well be meant is left alone (see <see cref="IsSureSign"/>).
    /// </summary>
    static class Mojibake
    {
        internal static string Repair(string line)
        {
            for (var before = ""; before != line;)
            {
                before = line;
                line = RepairOnce(line);
            }
            return line;
        }

        static string RepairOnce(string line)
        {
            StringBuilder? repaired = null;
            for (var at = 0; at < line.Length;)
            {
                var length = SequenceLength(line, at);
                if (length > 1 && IsSureSign(line, at, length))
                {
                    repaired ??= new StringBuilder(line, 0, at, line.Length);
                    CodePoints.Append(repaired, Decode(line, at, length));
                    at += length;
                    continue;
                }
                repaired?.Append(line[at]);
                at++;
            }
            return repaired?.ToString() ?? line;
        }

        // Such sequences alone are no accident: C2 and C3 lead Latin letters, E2 80 to E2 86 punctuation and signs, EF BB to
        // EF BD byte order marks and wide forms, F0 9F emoji. Of all others, which typography can spell, two in a row are wanted.
        static bool IsSureSign(string line, int at, int length)
        {
            var lead = Windows1252.ByteOf(line[at]);
            var second = Windows1252.ByteOf(line[at + 1]);
            return lead == 0xC2 || lead == 0xC3
                || (lead == 0xE2 && second <= 0x86)
                || (lead == 0xEF && second >= 0xBB && second <= 0xBD)
                || (lead == 0xF0 && second == 0x9F)
                || SequenceLength(line, at + length) > 1
                || FollowsSequence(line, at);
        }

        static bool FollowsSequence(string line, int at)
        {
            for (var length = 2; length <= 4 && length <= at; length++)
            {
                if (SequenceLength(line, at - length) == length)
                    return true;
            }
            return false;
        }

        /// <summary>How many characters from here on are the bytes of one well-formed UTF-8 sequence; 1 where none begins.</summary>
        static int SequenceLength(string line, int at)
        {
            var lead = at < line.Length ? Windows1252.ByteOf(line[at]) : -1;
            var length = LengthFromLead(lead);
            if (at + length > line.Length)
                return 1;
            for (var i = 1; i < length; i++)
            {
                if ((Windows1252.ByteOf(line[at + i]) & ~0x3F) != 0x80)
                    return 1;
            }
            return IsWellFormed(Decode(line, at, length), length) ? length : 1;
        }

        static int LengthFromLead(int lead) =>
            lead < 0xC2 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;

        // Neither longer than need be, nor half of a surrogate pair, nor beyond Unicode.
        static bool IsWellFormed(int codePoint, int length) => length switch
        {
            3 => codePoint >= 0x800 && (codePoint < 0xD800 || codePoint > 0xDFFF),
            4 => codePoint >= 0x10000 && codePoint <= 0x10FFFF,
            _ => true,
        };

        static int Decode(string line, int at, int length)
        {
            var codePoint = Windows1252.ByteOf(line[at]) & (0xFF >> (length + 1));
            for (var i = 1; i < length; i++)
                codePoint = (codePoint << 6) | (Windows1252.ByteOf(line[at + i]) & 0x3F);
            return codePoint;
        }
    }
}
