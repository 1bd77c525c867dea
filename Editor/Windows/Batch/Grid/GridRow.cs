#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>As many cells as fit side by side.</summary>
    sealed class GridRow : VisualElement
    {
        readonly Action<DeskCommand> _dispatch;
        readonly Thumbnails _thumbnails;
        readonly List<GridCell> _cells = new();

        public GridRow(Action<DeskCommand> dispatch, Thumbnails thumbnails)
        {
            (_dispatch, _thumbnails) = (dispatch, thumbnails);
            style.flexDirection = FlexDirection.Row;
        }

        /// <summary>Which row of the grid it stands for.</summary>
        public int Index { get; set; }

        public void Show(DeskState state)
        {
            var columns = state.Grid.Columns;
            while (_cells.Count < columns)
                Add(Cell());
            for (var i = 0; i < columns; i++)
                _cells[i].Show(state, Index * columns + i);
            foreach (var cell in _cells.Skip(columns))
                cell.Hide();
        }

        public void Loaded(string file)
        {
            foreach (var cell in _cells)
                cell.Loaded(file);
        }

        public void Release()
        {
            foreach (var cell in _cells)
                cell.Release();
        }

        GridCell Cell()
        {
            var cell = new GridCell(_dispatch, _thumbnails);
            _cells.Add(cell);
            return cell;
        }
    }
}
