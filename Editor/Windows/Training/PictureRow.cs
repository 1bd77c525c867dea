#nullable enable
using System;
using System.IO;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>One picture of the table: its name, its caption, and a way out.</summary>
    sealed class PictureRow : VisualElement
    {
        const float NameWidth = 150;

        readonly Label _name = new() { style = { width = NameWidth, flexShrink = 0, overflow = Overflow.Hidden } };
        readonly TextField _caption = new() { isDelayed = true, style = { flexGrow = 1 } };
        string _path = "";

        public PictureRow(Action<TrainStyleCommand> dispatch)
        {
            style.flexDirection = FlexDirection.Row;
            _caption.RegisterValueChangedCallback(changed => dispatch(new TrainStyleCommand.SetCaption(_path, changed.newValue)));
            Add(_name);
            Add(_caption);
            Add(Elements.Button("x", "Leaves this picture out.", () => dispatch(new TrainStyleCommand.RemovePicture(_path))));
        }

        /// <summary>What was typed for another picture, and not yet entered, is no caption of this one.</summary>
        public void Show(TrainingPicture picture)
        {
            if (picture.Path != _path)
                _caption.SetValueWithoutNotify(picture.Caption);
            _path = picture.Path;
            _name.text = (picture.IsMissing ? "! " : "") + Path.GetFileName(picture.Path);
            _name.tooltip = picture.Path;
            _caption.tooltip = picture.IsMissing ? $"No caption. Suggested: {picture.Suggestion}" : "What is on the picture.";
            _caption.Put(picture.Caption);
        }
    }
}
