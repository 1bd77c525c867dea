#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>An encoded prompt, padded to the length the text encoder expects.</summary>
    public sealed class TokenIds
    {
        /// <summary>Begin, words, end, padding: always the tokenizer's <see cref="ClipTokenizer.MaxLength"/> ids.</summary>
        public IReadOnlyList<int> Ids { get; }

        /// <summary>How many of <see cref="Ids"/> come before the padding, begin and end included.</summary>
        public int Count { get; }

        /// <summary>How many tokens of the prompt did not fit and were cut off its end.</summary>
        public int DroppedTokens { get; }

        public TokenIds(IReadOnlyList<int> ids, int count, int droppedTokens)
        {
            if (count < 0 || count > ids.Count)
                throw new ArgumentOutOfRangeException(nameof(count), count, $"wanted 0 to {ids.Count}");
            if (droppedTokens < 0)
                throw new ArgumentOutOfRangeException(nameof(droppedTokens), droppedTokens, "wanted 0 or more");
            Ids = ids;
            Count = count;
            DroppedTokens = droppedTokens;
        }
    }
}
