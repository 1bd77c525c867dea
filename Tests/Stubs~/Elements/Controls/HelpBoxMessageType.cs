#nullable enable
namespace UnityEngine.UIElements
{
    public enum HelpBoxMessageType
    {
        None,
        Info,
        Warning,
        Error,
    }
}
