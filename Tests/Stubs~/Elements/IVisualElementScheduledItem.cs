#nullable enable
namespace UnityEngine.UIElements
{
    public interface IVisualElementScheduledItem
    {
        IVisualElementScheduledItem Every(long intervalMs);
    }
}
