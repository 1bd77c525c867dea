#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Collects a table's rows and counts what they ask for, without expanding any.</summary>
    sealed class JobTable : IJobSink
    {
        readonly List<JobRow> _rows = new();
        readonly List<JobMatrix> _matrices = new();
        readonly JobRowReader _reader;
        readonly PromptLists _lists;
        readonly JobLimits _limits;
        RowCells? _largest;
        int _largestRow;

        internal JobTable(JobDefaults defaults, JobLimits limits)
        {
            _limits = limits;
            _lists = new PromptLists(limits);
            _reader = new JobRowReader(defaults, limits, _lists);
        }

        internal IReadOnlyList<NamedList> Lists => _lists.All;

        internal IReadOnlyList<JobRow> Rows => _rows;

        internal IReadOnlyList<JobMatrix> Matrices => _matrices;

        internal long Count { get; private set; }

        public void AddList(Piece name, Piece values)
        {
            _lists.Add(name, values);
        }

        public void AddRow(RowCells row)
        {
            if (_rows.Count == _limits.Rows)
                throw row.Wrong($"up to {_limits.Rows} rows wanted, found more");
            var matrix = _reader.Read(row, _rows.Count + 1);
            _rows.Add(row.AsTyped());
            _matrices.Add(matrix);
            try
            {
                Count = checked(Count + matrix.Count);
            }
            catch (OverflowException)
            {
                throw row.Wrong($"a table of up to {_limits.Items} pictures wanted, found more than {long.MaxValue} up to row {_rows.Count}");
            }

            if (_largest == null || matrix.Count > _matrices[_largestRow - 1].Count)
                (_largest, _largestRow) = (row, _rows.Count);
        }

        /// <exception cref="JobFormatException">The table asks for more than the limits allow.</exception>
        internal void Check()
        {
            if (Count > _limits.Items)
                throw _largest!.Wrong($"a table of up to {_limits.Items} pictures wanted, found {Count}; row {_largestRow} asks for {_matrices[_largestRow - 1].Count} of them");
        }
    }
}
