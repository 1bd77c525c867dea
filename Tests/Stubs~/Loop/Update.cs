#nullable enable
namespace UnityEngine.PlayerLoop
{
    public struct Update
    {
        public struct ScriptRunBehaviourUpdate
        {
        }

        public struct ScriptRunDelayedTasks
        {
        }
    }
}
