#nullable enable
using System;
using System.Linq;
using System.Reflection;
using UnityEngine;
using UnityEngine.LowLevel;
using UnityEngine.PlayerLoop;

namespace Yoso.Tests
{
    /// <summary>What a frame calls, to be called by itself.</summary>
    static class Slots
    {
        public static Action Find()
        {
            var phase = UnityEngine.LowLevel.PlayerLoop.GetCurrentPlayerLoop().subSystemList!.Single(system => system.type == typeof(PostLateUpdate));
            var slot = phase.subSystemList!.Single(system => system.updateDelegate != null).updateDelegate!;
            return (Action)Delegate.CreateDelegate(typeof(Action), slot.Target, slot.Method);
        }

        public static Action UpdateOf(MonoBehaviour behaviour)
        {
            var update = typeof(Painter).GetMethod("Update", BindingFlags.Instance | BindingFlags.NonPublic)!;
            return (Action)Delegate.CreateDelegate(typeof(Action), behaviour, update);
        }
    }
}
