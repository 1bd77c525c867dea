#nullable enable
namespace Yoso.Batch
{
    /// <summary>Alternatives as they are typed, made of a list's separate values.</summary>
    static class AlternativeText
    {
        /// <summary>Adds a value whose own bars, but for those within braces, part nothing.</summary>
        internal static void AddEscaped(CellBuilder text, Cell value)
        {
            var depth = 0;
            for (var i = 0; i < value.Text.Length; i++)
            {
                var letter = value.Text[i];
                if (letter == '|' && depth == 0)
                    text.Add('\\', value.OffsetOf(i));
                text.Add(letter, value.OffsetOf(i));
                if (letter == '\\' && ++i < value.Text.Length)
                    text.Add(value.Text[i], value.OffsetOf(i));
                depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            }
        }
    }
}
