#nullable enable
namespace Yoso.Batch
{
    /// <summary>A table's text, which knows the line and column of each character.</summary>
    sealed class SourceText
    {
        static readonly char[] LineBreaks = { '\r', '\n' };

        /// <exception cref="JobFormatException">Too long, or with characters that no text has.</exception>
        internal SourceText(string text, int limit)
        {
            Text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
            if (Text.Length > limit)
                throw Wrong(limit, $"up to {limit} characters wanted, found {Text.Length}");
            for (var i = 0; i < Text.Length; i++)
                if (Misfits(Text, i))
                    throw Wrong(i, $"text wanted, found the character U+{(int)Text[i]:X4}");
        }

        internal string Text { get; }

        /// <summary>Control characters other than tabs and line breaks, and halves of surrogate pairs.</summary>
        internal static bool Misfits(string text, int index)
        {
            var letter = text[index];
            if (char.IsHighSurrogate(letter))
                return index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]);
            if (char.IsLowSurrogate(letter))
                return index == 0 || !char.IsHighSurrogate(text[index - 1]);
            return letter < ' ' && letter != '\t' && letter != '\r' && letter != '\n';
        }

        /// <summary>The text between, without the blanks around it.</summary>
        internal Cell Trimmed(int start, int end)
        {
            while (start < end && char.IsWhiteSpace(Text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(Text[end - 1]))
                end--;
            return new Cell(this, start, end);
        }

        internal JobFormatException Wrong(int offset, string problem)
        {
            var line = 1;
            var start = 0;
            for (var i = 0; i < offset; i++)
                if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                {
                    line++;
                    start = i + 1;
                }

            return new JobFormatException(line, offset - start + 1, problem);
        }

        /// <summary>The offset of the line break at or after this one, or of the text's end.</summary>
        internal int EndOfLine(int offset)
        {
            var end = Text.IndexOfAny(LineBreaks, offset);
            return end < 0 ? Text.Length : end;
        }

        /// <summary>The offset after the line break at this one.</summary>
        internal int AfterBreak(int offset)
        {
            if (offset >= Text.Length)
                return Text.Length;
            return Text[offset] == '\r' && offset + 1 < Text.Length && Text[offset + 1] == '\n' ? offset + 2 : offset + 1;
        }
    }
}
