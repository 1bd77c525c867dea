#nullable enable
using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>The values of one line of JSON as cells.</summary>
    sealed class JsonCells
    {
        const string Escapes = "\"\\/bfnrt";
        const string Escaped = "\"\\/\b\f\n\r\t";

        readonly SourceText _source;
        readonly Cell _line;
        readonly byte[] _bytes;
        readonly int _longest;
        int _seenBytes;
        int _seenLetters;

        internal JsonCells(SourceText source, Cell line, byte[] bytes, int longest)
        {
            _source = source;
            _line = line;
            _bytes = bytes;
            _longest = longest;
        }

        /// <summary>The index in the line of the character that has this byte. Bytes are asked for in order.</summary>
        internal int IndexOf(long position)
        {
            var end = (int)Math.Min(position, _bytes.Length);
            while (_seenBytes < end)
                _seenLetters += Letters(_bytes[_seenBytes++]);
            return Math.Min(_seenLetters, _line.Text.Length);
        }

        internal JobFormatException Wrong(ref Utf8JsonReader json, string wanted)
        {
            return _line.Wrong(IndexOf(json.TokenStartIndex), wanted + ", found " + json.TokenType switch
            {
                JsonTokenType.StartArray => "an array",
                JsonTokenType.StartObject => "an object",
                JsonTokenType.String => "a text",
                _ => Encoding.UTF8.GetString(json.ValueSpan.ToArray()),
            });
        }

        /// <summary>An empty cell where the token stands.</summary>
        internal Cell At(ref Utf8JsonReader json)
        {
            return new CellBuilder(_source).Build(_line.OffsetOf(IndexOf(json.TokenStartIndex)));
        }

        /// <summary>A text or a field's name.</summary>
        internal Cell Text(ref Utf8JsonReader json)
        {
            var cell = new CellBuilder(_source);
            return cell.Build(AddText(cell, ref json)).Limited(_longest);
        }

        /// <summary>What a field says; null where it says nothing. The elements of an array are put together as they are typed in a table.</summary>
        internal Cell? Value(ref Utf8JsonReader json, JobColumn column)
        {
            if (json.TokenType == JsonTokenType.Null)
                return null;
            if (json.TokenType == JsonTokenType.StartArray && column.Between is { } between)
                return Joined(ref json, between, false);
            return Scalar(ref json, column.Between == null ? "a text or a number" : "a text, a number or an array of them");
        }

        /// <summary>An array of texts as the values of a list.</summary>
        internal Cell Alternatives(ref Utf8JsonReader json)
        {
            return json.TokenType == JsonTokenType.StartArray ? Joined(ref json, " | ", true) : throw Wrong(ref json, "an array of texts wanted");
        }

        Cell Joined(ref Utf8JsonReader json, string between, bool isList)
        {
            var joined = new CellBuilder(_source);
            var end = _line.OffsetOf(IndexOf(json.TokenStartIndex));
            for (var isFirst = true; json.Read() && json.TokenType != JsonTokenType.EndArray; isFirst = false)
            {
                var element = Scalar(ref json, "a text or a number");
                end = element.OffsetOf(0);
                joined.Add(isFirst ? "" : between, end);
                if (isList)
                    AlternativeText.AddEscaped(joined, element);
                else
                    joined.Add(element);
            }

            return joined.Build(end).Limited(_longest);
        }

        Cell Scalar(ref Utf8JsonReader json, string wanted)
        {
            if (json.TokenType == JsonTokenType.String)
                return Text(ref json);
            if (json.TokenType != JsonTokenType.Number)
                throw Wrong(ref json, wanted + " wanted");
            var start = _line.OffsetOf(IndexOf(json.TokenStartIndex));
            return new Cell(_source, start, start + json.ValueSpan.Length).Limited(_longest);
        }

        /// <summary>The offset of the closing quote.</summary>
        int AddText(CellBuilder cell, ref Utf8JsonReader json)
        {
            var at = _line.OffsetOf(IndexOf(json.TokenStartIndex)) + 1;
            while (_source.Text[at] != '"')
            {
                var isEscape = _source.Text[at] == '\\';
                cell.Add(isEscape ? Unescaped(at) : _source.Text[at], at);
                at += !isEscape ? 1 : _source.Text[at + 1] == 'u' ? 6 : 2;
            }

            cell.Check();
            return at;
        }

        char Unescaped(int at)
        {
            var letter = _source.Text[at + 1];
            return letter == 'u'
                ? (char)int.Parse(_source.Text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : Escaped[Escapes.IndexOf(letter)];
        }

        /// <summary>UTF-16 code units of the character that begins with this byte; none for the bytes that go on.</summary>
        static int Letters(byte first)
        {
            return (first & 0xC0) == 0x80 ? 0 : first >= 0xF0 ? 2 : 1;
        }
    }
}
