#nullable enable
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public partial class VisualElement : Focusable
    {
        readonly List<VisualElement> _children = new();

        public string name { get; set; } = "";

        public string tooltip { get; set; } = "";

        public object? userData { get; set; }

        public bool enabledSelf { get; private set; } = true;

        public PickingMode pickingMode { get; set; }

        public IStyle style { get; } = new InlineStyle();

        public IVisualElementScheduler schedule { get; } = new Scheduler();

        public VisualElement? parent { get; private set; }

        public int childCount => _children.Count;

        public IEnumerable<VisualElement> Children() => _children;

        public void SetEnabled(bool value) => enabledSelf = value;

        public void MarkDirtyRepaint()
        {
        }
    }
}
