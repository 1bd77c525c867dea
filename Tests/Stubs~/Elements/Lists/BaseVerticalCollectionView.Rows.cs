#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine.UIElements
{
    public abstract partial class BaseVerticalCollectionView
    {
        readonly Dictionary<int, VisualElement> _bound = new();
        readonly Stack<VisualElement> _spare = new();
        Range _seen;

        public void RefreshItems()
        {
            Unbind(_bound.Keys.ToArray());
            Show(_seen.Start.Value, _seen.End.Value - _seen.Start.Value);
        }

        public void RefreshItem(int index)
        {
            if (_bound.TryGetValue(index, out var row))
                bindItem!(row, index);
        }

        /// <summary>What scrolling does.</summary>
        internal void Show(int first, int count)
        {
            _seen = new Range(first, first + count);
            var rows = Enumerable.Range(first, count).Where(index => index < (itemsSource?.Count ?? 0)).ToArray();
            Unbind(_bound.Keys.Except(rows).ToArray());
            foreach (var index in rows.Where(index => !_bound.ContainsKey(index)))
                bindItem!(_bound[index] = _spare.Count > 0 ? _spare.Pop() : Make(), index);
        }
    }
}
