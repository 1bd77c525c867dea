#nullable enable
namespace UnityEngine.UIElements
{
    public enum TrickleDown
    {
        NoTrickleDown,
        TrickleDown,
    }
}
