#nullable enable
using System;

namespace UnityEngine.LowLevel
{
    public struct PlayerLoopSystem
    {
        public Type? type;
        public PlayerLoopSystem[]? subSystemList;
        public UpdateFunction? updateDelegate;

        public delegate void UpdateFunction();
    }
}
