#nullable enable
namespace UnityEngine.UIElements
{
    public class ChangeEvent<T> : EventBase<ChangeEvent<T>>
    {
        public T previousValue { get; protected set; } = default!;

        public T newValue { get; protected set; } = default!;

        public static ChangeEvent<T> GetPooled(T previousValue, T newValue) => new() { previousValue = previousValue, newValue = newValue };
    }
}
