#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    /// <summary>Elements are made for the rows that are seen and bound again to others: nobody sees any before a test calls Show.</summary>
    public abstract partial class BaseVerticalCollectionView : BindableElement
    {
        public IList? itemsSource { get; set; }

        public Func<VisualElement>? makeItem { get; set; }

        public Action<VisualElement, int>? bindItem { get; set; }

        public Action<VisualElement, int>? unbindItem { get; set; }

        public SelectionType selectionType { get; set; } = SelectionType.Single;

        public float fixedItemHeight { get; set; } = 22;

        public CollectionVirtualizationMethod virtualizationMethod { get; set; }

        public event Action<IEnumerable<object>>? selectionChanged;

        public int selectedIndex { get; set; } = -1;

        internal int ScrolledTo { get; private set; } = -1;

        public void ScrollToItem(int index) => ScrolledTo = index;

        internal void Select(params object[] items) => selectionChanged?.Invoke(items);
    }
}
