#nullable enable
using System;

namespace UnityEngine.UIElements
{
    public class Button : TextElement
    {
        public Button()
        {
        }

        public Button(Action clickEvent) => clicked += clickEvent;

        public event Action? clicked;

        /// <summary>As a person does: a disabled button takes no clicks.</summary>
        internal void Click()
        {
            if (enabledSelf)
                clicked?.Invoke();
        }
    }
}
