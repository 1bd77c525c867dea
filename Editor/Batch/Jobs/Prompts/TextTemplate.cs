#nullable enable
using System.Text;

namespace Yoso.Batch
{
    /// <summary>One text.</summary>
    sealed class TextTemplate : PromptTemplate
    {
        internal static readonly TextTemplate Empty = new("");

        readonly string _text;

        internal TextTemplate(string text)
        {
            _text = text;
        }

        internal override long Count => 1;

        internal override long Longest => _text.Length;

        internal override int Depth => 0;

        internal override void Write(StringBuilder text, long index)
        {
            text.Append(_text);
        }
    }
}
