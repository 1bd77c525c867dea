#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>A row as read: the cells that say something.</summary>
    sealed class RowCells
    {
        readonly Dictionary<JobColumn, Cell> _cells = new();
        readonly Cell _start;

        /// <summary>A row that begins where the cell does.</summary>
        internal RowCells(Cell start)
        {
            _start = start;
        }

        internal void Add(JobColumn column, Cell cell)
        {
            if (!cell.IsBlank)
                _cells.Add(column, cell);
        }

        /// <summary>The text of the column without blanks around it; null where it says nothing.</summary>
        internal Piece? Find(JobColumn column)
        {
            return _cells.TryGetValue(column, out var cell) ? cell.Whole.Trim() : (Piece?)null;
        }

        /// <summary>The value of the column; the other one where it says nothing.</summary>
        /// <exception cref="JobFormatException">It can't be read; the problem names the column.</exception>
        internal T Read<T>(JobColumn column, Func<Piece, T> read, T absent)
        {
            if (!(Find(column) is { } cell))
                return absent;
            try
            {
                return read(cell);
            }
            catch (JobFormatException error)
            {
                throw error.In(column.Title);
            }
        }

        internal JobRow AsTyped()
        {
            return _cells.Aggregate(new JobRow(), (row, cell) => cell.Key.Set(row, cell.Value.Text));
        }

        internal JobFormatException Wrong(string problem)
        {
            return _start.Wrong(0, problem);
        }
    }
}
