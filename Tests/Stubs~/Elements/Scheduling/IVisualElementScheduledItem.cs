#nullable enable
namespace UnityEngine.UIElements
{
    public interface IVisualElementScheduledItem
    {
        IVisualElementScheduledItem Every(long intervalMs);

        IVisualElementScheduledItem StartingIn(long delayMs);
    }
}
