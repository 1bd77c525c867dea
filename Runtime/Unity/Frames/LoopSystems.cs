#nullable enable
using System;
using UnityEngine.LowLevel;

namespace Yoso
{
    /// <summary>Puts a system into the player loop and takes it out again; everything else in the loop stays as it is.</summary>
    static class LoopSystems
    {
        /// <summary>Puts <paramref name="added"/> before everything in the phase.</summary>
        public static void InsertFirst(ref PlayerLoopSystem loop, Type phase, PlayerLoopSystem added)
        {
            Insert(ref loop, phase, added, systems => 0);
        }

        /// <summary>Puts <paramref name="added"/> behind a system of the phase, or at the phase's end where there is no such system.</summary>
        public static void InsertAfter(ref PlayerLoopSystem loop, Type phase, Type predecessor, PlayerLoopSystem added)
        {
            Insert(ref loop, phase, added, systems =>
            {
                var index = Array.FindIndex(systems, system => system.type == predecessor);
                return index < 0 ? systems.Length : index + 1;
            });
        }

        public static bool Contains(in PlayerLoopSystem loop, Type type)
        {
            return loop.type == type || Array.Exists(Below(loop), system => Contains(system, type));
        }

        public static void Remove(ref PlayerLoopSystem loop, Type type)
        {
            if (!Contains(loop, type))
                return;
            var kept = Array.FindAll(Below(loop), system => system.type != type);
            for (var i = 0; i < kept.Length; i++)
                Remove(ref kept[i], type);
            loop.subSystemList = kept;
        }

        static void Insert(ref PlayerLoopSystem loop, Type phase, PlayerLoopSystem added, Func<PlayerLoopSystem[], int> place)
        {
            var phases = (PlayerLoopSystem[])Below(loop).Clone();
            var index = Array.FindIndex(phases, system => system.type == phase);
            if (index < 0)
                throw new InvalidOperationException($"the player loop has no phase {phase.Name}: it was replaced by another package");
            var systems = Below(phases[index]);
            phases[index].subSystemList = With(systems, added, place(systems));
            loop.subSystemList = phases;
        }

        static PlayerLoopSystem[] With(PlayerLoopSystem[] systems, PlayerLoopSystem added, int index)
        {
            var longer = new PlayerLoopSystem[systems.Length + 1];
            Array.Copy(systems, longer, index);
            longer[index] = added;
            Array.Copy(systems, index, longer, index + 1, systems.Length - index);
            return longer;
        }

        static PlayerLoopSystem[] Below(in PlayerLoopSystem loop)
        {
            return loop.subSystemList ?? Array.Empty<PlayerLoopSystem>();
        }
    }
}
