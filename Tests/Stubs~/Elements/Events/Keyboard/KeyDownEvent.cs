#nullable enable
namespace UnityEngine.UIElements
{
    public class KeyDownEvent : KeyboardEventBase<KeyDownEvent>
    {
    }
}
