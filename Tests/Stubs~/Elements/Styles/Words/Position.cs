#nullable enable
namespace UnityEngine.UIElements
{
    public enum Position
    {
        Relative,
        Absolute,
    }
}
