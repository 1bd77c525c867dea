#nullable enable
namespace UnityEngine.UIElements
{
    public enum PickingMode
    {
        Position,
        Ignore,
    }
}
