#nullable enable
namespace UnityEngine.UIElements
{
    public class ScrollView : VisualElement
    {
        public ScrollView() : this(ScrollViewMode.Vertical)
        {
        }

        public ScrollView(ScrollViewMode scrollViewMode) => mode = scrollViewMode;

        public ScrollViewMode mode { get; set; }
    }
}
