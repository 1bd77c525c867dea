#nullable enable
namespace UnityEngine.UIElements
{
    public abstract class KeyboardEventBase<T> : EventBase<T> where T : KeyboardEventBase<T>, new()
    {
        public EventModifiers modifiers { get; protected set; }

        public char character { get; protected set; }

        public KeyCode keyCode { get; protected set; }

        public bool shiftKey => (modifiers & EventModifiers.Shift) != 0;

        public bool ctrlKey => (modifiers & EventModifiers.Control) != 0;

        public bool commandKey => (modifiers & EventModifiers.Command) != 0;

        public bool altKey => (modifiers & EventModifiers.Alt) != 0;

        public bool actionKey => ctrlKey;

        public static T GetPooled(char c, KeyCode keyCode, EventModifiers modifiers) => new() { character = c, keyCode = keyCode, modifiers = modifiers };
    }
}
