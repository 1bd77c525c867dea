#nullable enable
using System;
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>A thumbnail with its caption and its verdict; a frame in the verdict's colour, the editor's own colour behind it when it is selected.</summary>
    sealed class GridCell : VisualElement
    {
        public const int Width = 112;
        public const int Height = 132;
        public const int Scrollbar = 16;
        const string SelectedClass = "unity-collection-view__item--selected";
        const int Side = 88;

        readonly Thumbnails _thumbnails;
        readonly Image _image = new() { scaleMode = ScaleMode.ScaleToFit, style = { width = Side, height = Side, alignSelf = Align.Center } };
        readonly Label _caption = new() { style = { overflow = Overflow.Hidden, whiteSpace = WhiteSpace.NoWrap } };
        readonly Label _mark = new();
        string _file = "";
        int _cell;

        public GridCell(Action<DeskCommand> dispatch, Thumbnails thumbnails)
        {
            _thumbnails = thumbnails;
            (style.width, style.height, style.paddingLeft, style.paddingRight, style.paddingTop) = (Width, Height, 4, 4, 2);
            foreach (var part in new VisualElement[] { _image, _caption, _mark })
                Add(part);
            RegisterCallback<PointerDownEvent>(press => Press(press, dispatch));
        }

        public void Show(DeskState state, int cell)
        {
            _cell = cell;
            if (cell < state.Grid.Shown.Count)
                Show(state.Pictures[state.Grid.Shown[cell]], state);
            else
                Hide();
        }

        public void Loaded(string file)
        {
            if (file == _file)
                _image.image = _thumbnails.Find(file);
        }

        /// <summary>There is no picture for it, or no room.</summary>
        public void Hide()
        {
            this.SetVisible(false);
            Release();
        }

        public void Release() => Load("");

        void Show(DeskPicture picture, DeskState state)
        {
            var verdict = state.Verdicts[picture.Key];
            this.SetVisible(true);
            _caption.text = PictureTexts.Caption(picture);
            _mark.text = PictureTexts.Mark(picture, verdict);
            tooltip = PictureTexts.Facts(picture);
            _image.style.opacity = verdict == Verdict.Rejected ? 0.35f : 1;
            EnableInClassList(SelectedClass, state.Grid.Selected.Contains(state.Grid.Shown[_cell]));
            Frames.Put(this, verdict, isCursor: state.Grid.Cursor == state.Grid.Shown[_cell]);
            Load(picture.IsMade ? picture.FileName : "");
        }

        void Load(string file)
        {
            if (file == _file)
                return;
            _thumbnails.Unwant(_file);
            _file = file;
            _image.image = _thumbnails.Want(file);
        }

        void Press(PointerDownEvent press, Action<DeskCommand> dispatch)
        {
            if (press.button != 0)
                return;
            dispatch(new ClickCell(_cell, press.actionKey, press.shiftKey));
            if (press.clickCount == 2)
                dispatch(new Enlarge());
        }
    }
}
