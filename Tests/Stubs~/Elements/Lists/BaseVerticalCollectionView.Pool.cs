#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine.UIElements
{
    public abstract partial class BaseVerticalCollectionView
    {
        internal IEnumerable<VisualElement> Bound => _bound.OrderBy(row => row.Key).Select(row => row.Value);

        internal int Made { get; private set; }

        public void Rebuild()
        {
            Unbind(_bound.Keys.ToArray());
            _spare.Clear();
            Clear();
            RefreshItems();
        }

        VisualElement Make()
        {
            Made++;
            var row = makeItem!();
            Add(row);
            return row;
        }

        void Unbind(int[] indices)
        {
            foreach (var index in indices)
            {
                unbindItem?.Invoke(_bound[index], index);
                _spare.Push(_bound[index]);
                _bound.Remove(index);
            }
        }
    }
}
