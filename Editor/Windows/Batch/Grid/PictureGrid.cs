#nullable enable
using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Thumbnails in rows; rows exist only while they are seen, so that ten thousand pictures cost what a screenful does.</summary>
    sealed class PictureGrid : VisualElement, IDeskView
    {
        readonly Action<DeskCommand> _dispatch;
        readonly Thumbnails _thumbnails;
        readonly LargePane _large;
        readonly ListView _list;
        readonly HashSet<GridRow> _bound = new();
        DeskState _state = new();
        int _cursor = -1;

        public PictureGrid(Action<DeskCommand> dispatch, Thumbnails thumbnails, LargePane large)
        {
            (_dispatch, _thumbnails, _large) = (dispatch, thumbnails, large);
            _list = new ListView(new List<int>(), GridCell.Height, () => new GridRow(_dispatch, _thumbnails), Bind)
            {
                unbindItem = Unbind,
                selectionType = SelectionType.None,
                virtualizationMethod = CollectionVirtualizationMethod.FixedHeight,
                style = { flexGrow = 1 },
            };
            (name, focusable, style.flexGrow, style.minWidth) = ("grid", true, 1, GridCell.Width);
            Add(_list);
            Add(_large);
            RegisterCallback<KeyDownEvent>(OnKey, TrickleDown.TrickleDown);
            RegisterCallback<GeometryChangedEvent>(change => LayOut(change.newRect));
            thumbnails.Loaded += Loaded;
        }

        public void Show(DeskState state)
        {
            var rows = (state.Grid.Shown.Count + state.Grid.Columns - 1) / state.Grid.Columns;
            if (state.Grid.Pane != _state.Grid.Pane)
                Focus(); // what is hidden loses the focus, and with it the keys
            _state = state;
            _large.Show(state);
            _list.SetVisible(state.Grid.Pane == PaneKind.Detail);
            if (rows != _list.itemsSource!.Count)
            {
                _list.itemsSource = new int[rows];
                _list.RefreshItems();
            }
            foreach (var row in _bound)
                row.Show(state);
            if (state.Grid.Cursor != _cursor && (_cursor = state.Grid.Cursor) >= 0)
                _list.ScrollToItem(state.Grid.CellOf(_cursor) / state.Grid.Columns);
        }

        void Bind(VisualElement element, int index)
        {
            var row = (GridRow)element;
            row.Index = index;
            _bound.Add(row);
            row.Show(_state);
        }

        void Unbind(VisualElement element, int index)
        {
            var row = (GridRow)element;
            _bound.Remove(row);
            row.Release();
        }

        void LayOut(Rect size)
        {
            _dispatch(new LayGrid((int)((size.width - GridCell.Scrollbar) / GridCell.Width), (int)(size.height / GridCell.Height)));
        }

        void Loaded(string file)
        {
            foreach (var row in _bound)
                row.Loaded(file);
        }

        void OnKey(KeyDownEvent key)
        {
            if (key.target is Button && GridKeys.Press(key.keyCode) || !(GridKeys.CommandFor(key.keyCode, key.actionKey, key.shiftKey) is { } command))
                return;
            key.StopPropagation();
            _dispatch(command);
        }
    }
}
