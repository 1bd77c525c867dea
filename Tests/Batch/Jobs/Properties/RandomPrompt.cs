#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Tests
{
    /// <summary>A prompt as typed, and the prompts it means, made together: none is computed from the other.</summary>
    sealed record RandomPrompt(string Typed, IReadOnlyList<string> Texts)
    {
        const int Deepest = 3;

        static readonly (string Typed, string Text)[] Words = { ("a", "a"), ("b2", "b2"), ("\\{", "{"), ("\\|", "|"), ("\\\\", "\\"), ("\\@c", "@c"), ("\\d", "\\d"), ("\u5263", "\u5263"), ("\"", "\""), (",", ",") };

        /// <summary>One or two parts, the first one's alternatives changing last.</summary>
        internal static RandomPrompt Sequence(NoiseBits bits, int depth = 0)
        {
            var first = Part(bits, depth);
            if (bits.Below(2) == 0)
                return first;
            var second = Part(bits, depth);
            return new RandomPrompt(first.Typed + second.Typed, first.Texts.SelectMany(_ => second.Texts, (start, end) => start + end).ToArray());
        }

        static RandomPrompt Part(NoiseBits bits, int depth)
        {
            if (depth < Deepest && bits.Below(3) > 0)
                return Choice(Enumerable.Range(0, 1 + bits.Below(3)).Select(_ => bits.Below(5) == 0 ? new RandomPrompt("", new[] { "" }) : Sequence(bits, depth + 1)).ToArray());
            var (typed, text) = Words[bits.Below(Words.Length)];
            return new RandomPrompt(typed, new[] { text });
        }

        static RandomPrompt Choice(RandomPrompt[] options)
        {
            return new RandomPrompt("{" + string.Join("|", options.Select(option => option.Typed)) + "}", options.SelectMany(option => option.Texts).ToArray());
        }
    }
}
