#nullable enable
namespace UnityEngine.PlayerLoop
{
    public struct PostLateUpdate
    {
        public struct FinishFrameRendering
        {
        }

        public struct PlayerSendFrameComplete
        {
        }
    }
}
