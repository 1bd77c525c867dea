#nullable enable
using System;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>A text with alternatives: so many texts, in an order, without all of them being in memory.</summary>
    abstract class PromptTemplate
    {
        static readonly char[] Blank = { ' ' };

        /// <summary>How many texts.</summary>
        internal abstract long Count { get; }

        /// <summary>Characters of the longest of them, or <see cref="int.MaxValue"/> for more than that.</summary>
        internal abstract long Longest { get; }

        /// <summary>Alternatives within alternatives.</summary>
        internal abstract int Depth { get; }

        /// <summary>Writes the text of an index below <see cref="Count"/>.</summary>
        internal abstract void Write(StringBuilder text, long index);

        /// <summary>A text of the template; where there are alternatives, without the double blanks that empty ones leave.</summary>
        internal string Text(long index)
        {
            var text = new StringBuilder();
            Write(text, index);
            return Depth == 0 ? text.ToString() : string.Join(" ", text.ToString().Split(Blank, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
