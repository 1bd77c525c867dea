#nullable enable
namespace UnityEngine.UIElements
{
    public enum LengthUnit
    {
        Pixel,
        Percent,
    }
}
