#nullable enable
namespace UnityEngine.UIElements
{
    public enum Wrap
    {
        NoWrap,
        Wrap,
        WrapReverse,
    }
}
