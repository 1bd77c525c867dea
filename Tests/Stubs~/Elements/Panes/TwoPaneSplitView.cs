#nullable enable
namespace UnityEngine.UIElements
{
    public class TwoPaneSplitView : VisualElement
    {
        public TwoPaneSplitView(int fixedPaneIndex, float fixedPaneStartDimension, TwoPaneSplitViewOrientation orientation)
        {
        }
    }
}
