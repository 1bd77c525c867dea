#nullable enable
namespace UnityEngine.UIElements
{
    public enum Overflow
    {
        Visible,
        Hidden,
    }
}
