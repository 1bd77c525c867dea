#nullable enable
namespace UnityEngine.UIElements
{
    public enum DisplayStyle
    {
        Flex,
        None,
    }
}
