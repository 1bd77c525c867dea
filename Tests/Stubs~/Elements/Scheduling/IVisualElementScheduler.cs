#nullable enable
namespace UnityEngine.UIElements
{
    public interface IVisualElementScheduler
    {
        IVisualElementScheduledItem Execute(System.Action updateEvent);
    }
}
