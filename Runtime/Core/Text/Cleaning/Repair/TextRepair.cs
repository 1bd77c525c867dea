#nullable enable
namespace Yoso
{
    /// <summary>
    /// The repairs of ftfy 6's fix_text with its default settings: entities, mojibake, ligatures, widths, quotes,
    /// terminal escapes, control characters, NFC, and again until nothing changes. Line breaks are white space to a prompt.
    /// Narrower than ftfy in two places: entities are those of HTML 4, mojibake is UTF-8 read as Windows-1252 or Latin-1.
    /// </summary>
    static class TextRepair
    {
        internal static string Of(string text)
        {
            if (IsPlain(text))
                return text;
            var lines = text.Split('\n');
            var mayHoldEntities = true;
            for (var i = 0; i < lines.Length; i++)
            {
                // A line with a tag is taken for source text: from there on entities stay.
                mayHoldEntities = mayHoldEntities && !lines[i].Contains('<');
                lines[i] = RepairLine(lines[i], mayHoldEntities);
            }
            return string.Join("\n", lines);
        }

        static bool IsPlain(string text)
        {
            foreach (var character in text)
            {
                if (character > '~' || character < ' ' || character == '&')
                    return false;
            }
            return true;
        }

        static string RepairLine(string line, bool mayHoldEntities)
        {
            for (var before = ""; before != line;)
            {
                before = line;
                if (mayHoldEntities)
                    line = HtmlEntities.Unescape(line);
                line = Typography.Plain(Mojibake.Repair(line));
                line = CanonicalComposition.Of(ControlCharacters.Remove(line));
            }
            return line;
        }
    }
}
