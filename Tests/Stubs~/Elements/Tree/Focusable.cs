#nullable enable
namespace UnityEngine.UIElements
{
    public abstract class Focusable : CallbackEventHandler
    {
        public bool focusable { get; set; }

        public int tabIndex { get; set; }

        internal static Focusable? Focused { get; private set; }

        public virtual void Focus() => Focused = this;
    }
}
