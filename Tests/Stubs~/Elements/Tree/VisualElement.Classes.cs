#nullable enable
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public partial class VisualElement
    {
        readonly HashSet<string> _classes = new();

        public void AddToClassList(string className) => _classes.Add(className);

        public void RemoveFromClassList(string className) => _classes.Remove(className);

        public bool ClassListContains(string cls) => _classes.Contains(cls);

        public void EnableInClassList(string className, bool enable)
        {
            if (enable)
                AddToClassList(className);
            else
                RemoveFromClassList(className);
        }
    }
}
