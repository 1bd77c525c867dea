#nullable enable
using System.Collections.Generic;
using Unity.Profiling;
using UnityEngine;
using UnityEngine.LowLevel;
using UnityEngine.PlayerLoop;

namespace Yoso
{
    /// <summary>
    /// Gives generation its turn in every frame, behind the scripts and the main thread's part of rendering: only there is it known what
    /// the game leaves of the frame, and what follows is mostly waiting. A frame begins behind the wait for the display.
    /// </summary>
    static class FrameLoop
    {
        static readonly ProfilerMarker Marker = new("YOSO.Slot");
        static readonly List<IFrameWork> Work = new();
        static FrameClock s_clock = new(() => Time.realtimeSinceStartupAsDouble);

        /// <summary>Starts the loop's part with the first piece of work.</summary>
        public static void Add(IFrameWork work)
        {
            if (!Work.Contains(work))
                Work.Add(work);
            Install();
        }

        /// <summary>Ends the loop's part with the last piece of work.</summary>
        public static void Remove(IFrameWork work)
        {
            Work.Remove(work);
            if (Work.Count == 0)
                Uninstall();
        }

        /// <summary>As after a start of the program.</summary>
        public static void Reset()
        {
            Work.Clear();
            Uninstall();
            s_clock = new FrameClock(() => Time.realtimeSinceStartupAsDouble);
        }

        static void Install()
        {
            var loop = UnityEngine.LowLevel.PlayerLoop.GetCurrentPlayerLoop();
            if (LoopSystems.Contains(loop, typeof(YosoSlot)))
                return;
            LoopSystems.InsertFirst(ref loop, typeof(Initialization), new PlayerLoopSystem { type = typeof(YosoFrameStart), updateDelegate = Begin });
            LoopSystems.InsertAfter(ref loop, typeof(PostLateUpdate), typeof(PostLateUpdate.FinishFrameRendering), new PlayerLoopSystem { type = typeof(YosoSlot), updateDelegate = Tick });
            UnityEngine.LowLevel.PlayerLoop.SetPlayerLoop(loop);
        }

        static void Uninstall()
        {
            var loop = UnityEngine.LowLevel.PlayerLoop.GetCurrentPlayerLoop();
            if (!LoopSystems.Contains(loop, typeof(YosoSlot)))
                return;
            LoopSystems.Remove(ref loop, typeof(YosoFrameStart));
            LoopSystems.Remove(ref loop, typeof(YosoSlot));
            UnityEngine.LowLevel.PlayerLoop.SetPlayerLoop(loop);
        }

        static void Begin()
        {
            s_clock.Begin();
        }

        static void Tick()
        {
            using (Marker.Auto())
                for (var i = 0; i < Work.Count; i++)
                    Work[i].Tick(s_clock.Timing());
        }

        struct YosoFrameStart
        {
        }

        struct YosoSlot
        {
        }
    }
}
