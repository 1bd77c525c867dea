#nullable enable
namespace UnityEngine.UIElements
{
    public enum CollectionVirtualizationMethod
    {
        FixedHeight,
        DynamicHeight,
    }
}
