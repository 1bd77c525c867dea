#nullable enable
namespace UnityEngine.UIElements
{
    public abstract class EventBase<T> : EventBase where T : EventBase<T>, new()
    {
        public static T GetPooled() => new();
    }
}
