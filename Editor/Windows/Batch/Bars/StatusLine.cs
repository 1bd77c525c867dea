#nullable enable
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Counts, and what the last thing done came to.</summary>
    sealed class StatusLine : VisualElement, IDeskView
    {
        readonly Label _counts = Elements.Text();
        readonly Label _notice = Elements.Text();

        public StatusLine()
        {
            style.flexShrink = 0;
            Add(Elements.Row(_counts, _notice));
        }

        public void Show(DeskState state)
        {
            _counts.text = PictureTexts.Counts(state);
            _notice.text = state.Notice;
        }
    }
}
