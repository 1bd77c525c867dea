#nullable enable
namespace UnityEngine.UIElements
{
    public abstract class PointerEventBase<T> : EventBase<T> where T : PointerEventBase<T>, new()
    {
        public int button { get; protected internal set; }

        public int clickCount { get; protected internal set; } = 1;

        public EventModifiers modifiers { get; protected internal set; }

        public bool shiftKey => (modifiers & EventModifiers.Shift) != 0;

        public bool ctrlKey => (modifiers & EventModifiers.Control) != 0;

        public bool actionKey => ctrlKey;
    }
}
