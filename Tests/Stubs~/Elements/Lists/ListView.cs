#nullable enable
using System;
using System.Collections;

namespace UnityEngine.UIElements
{
    public class ListView : BaseVerticalCollectionView
    {
        public ListView()
        {
        }

        public ListView(IList itemsSource, float itemHeight = -1, Func<VisualElement>? makeItem = null, Action<VisualElement, int>? bindItem = null)
        {
            (this.itemsSource, this.makeItem, this.bindItem) = (itemsSource, makeItem, bindItem);
            if (itemHeight > 0)
                fixedItemHeight = itemHeight;
        }
    }
}
