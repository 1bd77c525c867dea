#nullable enable
namespace UnityEngine.UIElements
{
    public enum SliderDirection
    {
        Horizontal,
        Vertical,
    }
}
