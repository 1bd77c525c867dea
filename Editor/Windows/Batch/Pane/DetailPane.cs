#nullable enable
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The picture under the cursor, and what made it.</summary>
    sealed class DetailPane : VisualElement, IDeskView
    {
        readonly PictureView _picture;
        readonly Label _facts = Elements.Text();

        public DetailPane(Thumbnails pictures)
        {
            _picture = new PictureView(pictures);
            style.minWidth = 140;
            Add(_picture);
            Add(_facts);
        }

        public void Show(DeskState state)
        {
            _picture.Show(state.Current);
            _facts.text = state.Current == null ? "" : PictureTexts.Facts(state.Current);
        }
    }
}
