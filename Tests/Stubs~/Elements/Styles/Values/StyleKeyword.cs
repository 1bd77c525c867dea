#nullable enable
namespace UnityEngine.UIElements
{
    public enum StyleKeyword
    {
        Undefined,
        Null,
        Auto,
        None,
        Initial,
    }
}
