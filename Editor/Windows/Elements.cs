#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;

namespace Yoso.Editor
{
    /// <summary>The windows' elements in the layouts that they use; colours are the editor's own.</summary>
    static class Elements
    {
        public static VisualElement Column(params VisualElement[] children) => Filled(new VisualElement { style = { flexGrow = 1 } }, children);

        public static VisualElement Row(params VisualElement[] children) => Filled(new VisualElement { style = { flexDirection = FlexDirection.Row, flexWrap = Wrap.Wrap, flexShrink = 0 } }, children);

        public static VisualElement Scroll(params VisualElement[] children) => Filled(new ScrollView(), children);

        public static VisualElement Split(int fixedPane, float size, VisualElement first, VisualElement second)
        {
            return Filled(new TwoPaneSplitView(fixedPane, size, TwoPaneSplitViewOrientation.Horizontal) { style = { flexGrow = 1 } }, first, second);
        }

        public static Button Button(string text, string tooltip, Action click) => new(click) { text = text, name = text, tooltip = tooltip };

        public static Label Text() => new() { style = { whiteSpace = WhiteSpace.Normal, marginLeft = 4, marginRight = 4 } };

        public static TextField Field(string label, string tooltip, Action<string> change)
        {
            var field = new TextField(label) { name = label, tooltip = tooltip };
            field.RegisterValueChangedCallback(changed => change(changed.newValue));
            return field;
        }

        public static DropdownField Choice(string label, string tooltip, IEnumerable<string> choices, Action<int> choose)
        {
            var field = new DropdownField(label, choices.ToList(), 0) { name = label, tooltip = tooltip };
            field.RegisterValueChangedCallback(_ => choose(field.index));
            return field;
        }

        public static void SetVisible(this VisualElement element, bool isVisible) => element.style.display = isVisible ? DisplayStyle.Flex : DisplayStyle.None;

        /// <summary>As it is while a person types: a field that has the value already keeps its caret.</summary>
        public static void Put<T>(this BaseField<T> field, T value)
        {
            if (!EqualityComparer<T>.Default.Equals(field.value, value))
                field.SetValueWithoutNotify(value);
        }

        static VisualElement Filled(VisualElement parent, params VisualElement[] children)
        {
            foreach (var child in children)
                parent.Add(child);
            return parent;
        }
    }
}
