#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>One of several, in the order in which they were written.</summary>
    sealed class ChoiceTemplate : PromptTemplate
    {
        readonly IReadOnlyList<PromptTemplate> _options;
        readonly long[] _firsts;

        /// <exception cref="OverflowException">More texts than 64 bits can count.</exception>
        internal ChoiceTemplate(IReadOnlyList<PromptTemplate> options)
        {
            _options = options;
            _firsts = new long[options.Count];
            for (var i = 0; i < options.Count; i++)
            {
                _firsts[i] = Count;
                Count = checked(Count + options[i].Count);
            }

            Longest = options.Max(option => option.Longest);
            Depth = 1 + options.Max(option => option.Depth);
        }

        internal override long Count { get; }

        internal override long Longest { get; }

        internal override int Depth { get; }

        internal override void Write(StringBuilder text, long index)
        {
            var found = Array.BinarySearch(_firsts, index);
            var option = found < 0 ? ~found - 1 : found;
            _options[option].Write(text, index - _firsts[option]);
        }
    }
}
