#nullable enable
namespace UnityEngine.UIElements
{
    public enum TwoPaneSplitViewOrientation
    {
        Horizontal,
        Vertical,
    }
}
