#nullable enable
namespace UnityEngine.UIElements
{
    public enum SelectionType
    {
        None,
        Single,
        Multiple,
    }
}
