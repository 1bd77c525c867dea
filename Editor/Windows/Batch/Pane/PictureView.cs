#nullable enable
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>One picture, as large as there is room.</summary>
    sealed class PictureView : VisualElement
    {
        readonly Thumbnails _pictures;
        readonly Image _image = new() { scaleMode = ScaleMode.ScaleToFit, style = { flexGrow = 1, minHeight = 96 } };
        readonly Label _caption = Elements.Text();
        string _file = "";

        public PictureView(Thumbnails pictures)
        {
            _pictures = pictures;
            style.flexGrow = 1;
            Add(_image);
            Add(_caption);
            pictures.Loaded += Loaded;
        }

        /// <summary>Null shows nothing. A texture that had to go meanwhile, or a wish that another view has taken back, is wished for again.</summary>
        public void Show(DeskPicture? picture)
        {
            _caption.text = picture == null ? "" : PictureTexts.Caption(picture);
            var file = picture is { IsMade: true } ? picture.FileName : "";
            if (file != _file)
                _pictures.Unwant(_file);
            if (file != _file || _image.image == null)
                _image.image = _pictures.Want(file);
            _file = file;
        }

        void Loaded(string file)
        {
            if (file == _file)
                _image.image = _pictures.Find(file);
        }
    }
}
