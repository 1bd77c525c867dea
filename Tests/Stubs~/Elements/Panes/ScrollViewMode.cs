#nullable enable
namespace UnityEngine.UIElements
{
    public enum ScrollViewMode
    {
        Vertical,
        Horizontal,
        VerticalAndHorizontal,
    }
}
