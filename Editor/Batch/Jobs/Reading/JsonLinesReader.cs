#nullable enable
using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>A JSON object a line: a row, or <c>{"lists": {"metals": ["gold", "silver"]}}</c>; blank lines and lines that begin with # say nothing.</summary>
    sealed class JsonLinesReader
    {
        const string Lists = "lists";

        readonly SourceText _source;
        readonly int _longest;
        readonly IJobSink _sink;

        internal JsonLinesReader(SourceText source, int longest, IJobSink sink)
        {
            _source = source;
            _longest = longest;
            _sink = sink;
        }

        internal void Read()
        {
            for (int start = 0, end; start < _source.Text.Length; start = _source.AfterBreak(end))
            {
                end = _source.EndOfLine(start);
                var line = _source.Trimmed(start, end);
                if (!line.IsBlank && _source.Text[start] != '#')
                    ReadLine(line);
            }
        }

        void ReadLine(Cell line)
        {
            var bytes = Encoding.UTF8.GetBytes(line.Text);
            var cells = new JsonCells(_source, line, bytes, _longest);
            try
            {
                var json = new Utf8JsonReader(bytes);
                json.Read();
                ReadObject(ref json, cells);
                json.Read();
            }
            catch (JsonException error)
            {
                throw line.Wrong(cells.IndexOf(error.BytePositionInLine ?? 0), "JSON wanted: " + Sentence(error.Message));
            }
        }

        void ReadObject(ref Utf8JsonReader json, JsonCells cells)
        {
            if (json.TokenType != JsonTokenType.StartObject)
                throw cells.Wrong(ref json, "an object { } wanted");
            var row = new RowCells(cells.At(ref json));
            var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var title = cells.Text(ref json);
                if (!titles.Add(title.Text))
                    throw title.Wrong(0, $"a field once wanted, found {title.Whole.Found} again");
                json.Read();
                if (title.Text.Equals(Lists, StringComparison.OrdinalIgnoreCase))
                    ReadLists(ref json, cells);
                else
                    AddField(row, JobColumn.Named(title.Whole), cells, ref json);
            }

            AddRow(row, titles);
        }

        void AddRow(RowCells row, HashSet<string> titles)
        {
            if (!titles.Contains(Lists))
                _sink.AddRow(row);
            else if (titles.Count > 1)
                throw row.Wrong("lists in a line of their own wanted, found fields of a row beside them");
        }

        static void AddField(RowCells row, JobColumn column, JsonCells cells, ref Utf8JsonReader json)
        {
            if (cells.Value(ref json, column) is { } cell)
                row.Add(column, cell);
        }

        void ReadLists(ref Utf8JsonReader json, JsonCells cells)
        {
            if (json.TokenType != JsonTokenType.StartObject)
                throw cells.Wrong(ref json, "an object of lists wanted, such as {\"metals\": [\"gold\", \"silver\"]}");
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var name = cells.Text(ref json);
                json.Read();
                _sink.AddList(name.Whole.Trim(), cells.Alternatives(ref json).Whole.Trim());
            }
        }

        /// <summary>Without the place, which counts bytes from 0.</summary>
        static string Sentence(string message)
        {
            var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return place < 0 ? message : message.Substring(0, place);
        }
    }
}
