#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>CSV and TSV: lists, a header, rows; blank lines and lines that begin with # say nothing.</summary>
    sealed class DelimitedReader
    {
        static readonly char[] Separators = { ',', ';', '\t' };

        readonly DelimitedCells _cells;
        readonly IJobSink _sink;
        readonly bool _isCsv;

        internal DelimitedReader(DelimitedCells cells, IJobSink sink, bool isCsv)
        {
            _cells = cells;
            _sink = sink;
            _isCsv = isCsv;
        }

        internal void Read()
        {
            ReadLists();
            var columns = ReadHeader();
            while (!_cells.IsAtEnd)
                if (_cells.IsAt("#"))
                    _cells.SkipLine();
                else
                    ReadRow(columns);
        }

        void ReadLists()
        {
            while (!_cells.IsAtEnd)
                if (_cells.IsAt("@") || _cells.IsAt("\"@"))
                    ListLine.Read(_cells.LoneCell().Whole, _sink);
                else if (_cells.IsAt("#") || _cells.Line.Trim(ListLine.Trailing).Length == 0)
                    _cells.SkipLine();
                else
                    return;
        }

        List<JobColumn?> ReadHeader()
        {
            if (_cells.IsAtEnd)
                throw _cells.Wrong("a header wanted, such as prompt,seed; found none");
            _cells.Separator = _isCsv ? SeparatorOf(_cells.Line) : '\t';
            var columns = new List<JobColumn?>();
            var titles = _cells.Row();
            foreach (var title in titles)
            {
                var column = title.IsBlank ? null : JobColumn.Named(title.Whole.Trim());
                if (column != null && columns.Contains(column))
                    throw title.Wrong(0, $"a column once wanted, found {column.Title} again");
                columns.Add(column);
            }

            return columns.Contains(JobColumn.Prompt) ? columns : throw titles[0].Wrong(0, "a column prompt wanted, found none");
        }

        void ReadRow(List<JobColumn?> columns)
        {
            var cells = _cells.Row();
            if (cells.All(cell => cell.IsBlank))
                return;
            var row = new RowCells(cells[0]);
            for (var i = 0; i < cells.Count; i++)
                if (i < columns.Count && columns[i] is { } column)
                    row.Add(column, cells[i]);
                else if (!cells[i].IsBlank)
                    throw cells[i].Wrong(0, $"{columns.Count} cells wanted as in the header, found one more; a text with {Written(_cells.Separator)} in it stands in quotes");
            _sink.AddRow(row);
        }

        static char SeparatorOf(string header)
        {
            var first = header.IndexOfAny(Separators);
            return first < 0 ? ',' : header[first];
        }

        static string Written(char separator)
        {
            return separator == '\t' ? "a tab" : "a " + separator;
        }
    }
}
