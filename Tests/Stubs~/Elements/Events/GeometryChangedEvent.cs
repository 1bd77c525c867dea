#nullable enable
namespace UnityEngine.UIElements
{
    public class GeometryChangedEvent : EventBase<GeometryChangedEvent>
    {
        public Rect oldRect { get; private set; }

        public Rect newRect { get; private set; }

        public static GeometryChangedEvent GetPooled(Rect oldRect, Rect newRect) => new() { oldRect = oldRect, newRect = newRect };
    }
}
