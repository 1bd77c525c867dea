#nullable enable
namespace UnityEngine.PlayerLoop
{
    public struct TimeUpdate
    {
        public struct WaitForLastPresentationAndUpdateTime
        {
        }
    }
}
