#nullable enable
using System;
using UnityEngine.PlayerLoop;

namespace UnityEngine.LowLevel
{
    public class PlayerLoop
    {
        static PlayerLoopSystem s_current = GetDefaultPlayerLoop();

        public static PlayerLoopSystem GetCurrentPlayerLoop() => s_current;

        public static void SetPlayerLoop(PlayerLoopSystem loop) => s_current = loop;

        public static PlayerLoopSystem GetDefaultPlayerLoop()
        {
            return new PlayerLoopSystem
            {
                subSystemList = new[]
                {
                    Phase(typeof(TimeUpdate), typeof(TimeUpdate.WaitForLastPresentationAndUpdateTime)),
                    Phase(typeof(Initialization)),
                    Phase(typeof(Update), typeof(Update.ScriptRunBehaviourUpdate), typeof(Update.ScriptRunDelayedTasks)),
                    Phase(typeof(PostLateUpdate), typeof(PostLateUpdate.FinishFrameRendering), typeof(PostLateUpdate.PlayerSendFrameComplete)),
                },
            };
        }

        static PlayerLoopSystem Phase(Type type, params Type[] systems)
        {
            return new PlayerLoopSystem { type = type, subSystemList = Array.ConvertAll(systems, system => new PlayerLoopSystem { type = system }) };
        }
    }
}
