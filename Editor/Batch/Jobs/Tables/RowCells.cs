#nullable enable
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

        /// <summary>The text of the column without blanks around it; null where it says nothing.</summary>
        internal Piece? this[JobColumn column] => _cells.TryGetValue(column, out var cell) ? cell.Whole.Trim() : (Piece?)null;

        internal void Add(JobColumn column, Cell cell)
        {
            if (!cell.IsBlank)
                _cells.Add(column, cell);
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
