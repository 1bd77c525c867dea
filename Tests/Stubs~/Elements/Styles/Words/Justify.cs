#nullable enable
namespace UnityEngine.UIElements
{
    public enum Justify
    {
        FlexStart,
        Center,
        FlexEnd,
        SpaceBetween,
        SpaceAround,
    }
}
