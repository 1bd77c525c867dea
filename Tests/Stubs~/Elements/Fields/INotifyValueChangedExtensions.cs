#nullable enable
namespace UnityEngine.UIElements
{
    public static class INotifyValueChangedExtensions
    {
        public static bool RegisterValueChangedCallback<T>(this INotifyValueChanged<T> control, EventCallback<ChangeEvent<T>> callback)
        {
            if (control is not CallbackEventHandler handler)
                return false;
            handler.RegisterCallback(callback);
            return true;
        }
    }
}
