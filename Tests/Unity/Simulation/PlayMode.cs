#nullable enable
using System;
using System.Diagnostics;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;
using UnityEngine.LowLevel;
using UnityEngine.PlayerLoop;
using Object = UnityEngine.Object;

namespace Yoso.Tests
{
    /// <summary>Play mode, from entering it to leaving it: frames in virtual time, messages in Unity's order, on the test's thread.</summary>
    sealed class PlayMode : IDisposable
    {
        readonly SynchronizationContext? _before = SynchronizationContext.Current;
        readonly FrameContext _context = new();
        FrameLoad _load;

        public PlayMode(string persistentFolder)
        {
            SynchronizationContext.SetSynchronizationContext(_context);
            Application.persistentDataPath = persistentFolder;
            Time.timeScale = 1;
            World.Playing = true;
            World.Log.Clear();
            Initialize(RuntimeInitializeLoadType.SubsystemRegistration);
        }

        /// <summary>One frame. While it waits for the display, worker threads get some real time.</summary>
        public void Frame(FrameLoad load)
        {
            _load = load;
            var start = World.Seconds;
            Run(UnityEngine.LowLevel.PlayerLoop.GetCurrentPlayerLoop());
            World.EndDoomed();
            Time.unscaledDeltaTime = (float)(World.Seconds - start);
        }

        public void Frames(int count)
        {
            for (var i = 0; i < count; i++)
                Frame(FrameLoad.Light);
        }

        /// <summary>Frames until something is so. Fails after 15 seconds.</summary>
        public void FramesUntil(Func<bool> isSo)
        {
            for (var time = Stopwatch.StartNew(); !isSo(); Thread.Sleep(1))
            {
                if (time.Elapsed > TimeSpan.FromSeconds(15))
                    throw new TimeoutException("it did not happen within 15 s; log: " + string.Join("\n", World.Log));
                Frame(FrameLoad.Light);
            }
        }

        /// <summary>Frames until the task has ended; its result, or what it threw.</summary>
        public T Await<T>(Task<T> task)
        {
            FramesUntil(() => task.IsCompleted);
            return task.GetAwaiter().GetResult();
        }

        public static void UnloadScene()
        {
            foreach (var root in World.All<GameObject>())
                Object.DestroyImmediate(root);
        }

        public static void Send(string message, params object[] arguments)
        {
            foreach (var behaviour in World.All<MonoBehaviour>())
                World.Send(behaviour, message, arguments);
        }

        /// <summary>Leaves play mode: quit messages first, then everything is destroyed.</summary>
        public void Dispose()
        {
            Send("OnApplicationQuit");
            Application.RaiseQuitting();
            UnloadScene();
            World.EndDoomed();
            _context.RunPosted();
            World.Playing = false;
            SynchronizationContext.SetSynchronizationContext(_before);
        }

        void Run(PlayerLoopSystem system)
        {
            RunBuiltIn(system.type);
            system.updateDelegate?.Invoke();
            foreach (var below in system.subSystemList ?? Array.Empty<PlayerLoopSystem>())
                Run(below);
        }

        void RunBuiltIn(Type? type)
        {
            if (type == typeof(TimeUpdate.WaitForLastPresentationAndUpdateTime))
                Pass(_load.Display);
            else if (type == typeof(Update.ScriptRunBehaviourUpdate))
                RunScripts();
            else if (type == typeof(Update.ScriptRunDelayedTasks))
                _context.RunPosted();
            else if (type == typeof(PostLateUpdate.FinishFrameRendering))
                Pass(_load.Rendering);
        }

        void RunScripts()
        {
            Pass(_load.Scripts);
            foreach (var behaviour in World.All<MonoBehaviour>())
                if (behaviour.isActiveAndEnabled)
                    RunScript(behaviour);
        }

        static void RunScript(MonoBehaviour behaviour)
        {
            if (!behaviour.Started)
                World.Send(behaviour, "Start");
            behaviour.Started = true;
            World.Send(behaviour, "Update");
        }

        static void Pass(double milliseconds)
        {
            World.Seconds += milliseconds / 1000;
        }

        static void Initialize(RuntimeInitializeLoadType type)
        {
            foreach (var candidate in typeof(TextureGenerator).Assembly.GetTypes())
                foreach (var method in candidate.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
                    if (method.GetCustomAttribute<RuntimeInitializeOnLoadMethodAttribute>()?.loadType == type)
                        method.Invoke(null, null);
        }
    }
}
