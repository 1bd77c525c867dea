#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Parts one after the other; the last one's alternatives change first.</summary>
    sealed class SequenceTemplate : PromptTemplate
    {
        readonly IReadOnlyList<PromptTemplate> _parts;
        readonly long[] _strides;

        /// <exception cref="OverflowException">More texts than 64 bits can count.</exception>
        internal SequenceTemplate(IReadOnlyList<PromptTemplate> parts)
        {
            _parts = parts;
            _strides = new long[parts.Count];
            Count = 1;
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                _strides[i] = Count;
                Count = checked(Count * parts[i].Count);
            }

            Longest = Math.Min(int.MaxValue, parts.Sum(part => part.Longest));
            Depth = parts.Select(part => part.Depth).DefaultIfEmpty(0).Max();
        }

        internal override long Count { get; }

        internal override long Longest { get; }

        internal override int Depth { get; }

        internal override void Write(StringBuilder text, long index)
        {
            for (var i = 0; i < _parts.Count; i++)
                _parts[i].Write(text, index / _strides[i] % _parts[i].Count);
        }
    }
}
