#nullable enable
namespace UnityEngine.UIElements
{
    public enum Align
    {
        Auto,
        FlexStart,
        Center,
        FlexEnd,
        Stretch,
    }
}
