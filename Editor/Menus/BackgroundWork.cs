#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using UnityEditor;
using UnityEngine;

namespace Yoso.Editor
{
    /// <summary>A piece of work beside the editor's main thread, in its list of background tasks: it can be cancelled there, and ends on the main thread.</summary>
    sealed class BackgroundWork
    {
        static readonly List<BackgroundWork> Running = new();

        readonly CancellationTokenSource _stop = new();
        readonly string _name;
        readonly int _progress;
        Task _task = Task.CompletedTask;
        Action _done = () => { };

        BackgroundWork(string name)
        {
            _name = name;
            _progress = Progress.Start(name, null, Progress.Options.Indefinite);
            Progress.RegisterCancelCallback(_progress, Cancel);
            Running.Add(this);
        }

        /// <summary>Whether any is under way.</summary>
        public static bool IsAny => Running.Count > 0;

        /// <param name="work">On a worker thread; to stop when it is told to.</param>
        /// <param name="done">On the main thread, with what it came to; not called where it ended by an exception, which is logged, or when scripts are reloaded.</param>
        public static void Start<T>(string name, Func<CancellationToken, T> work, Action<T> done)
        {
            var started = new BackgroundWork(name);
            var task = Task.Run(() => work(started._stop.Token));
            started._task = task;
            started._done = () => done(task.Result);
            EditorApplication.update -= Poll;
            EditorApplication.update += Poll;
        }

        [InitializeOnLoadMethod]
        static void Watch()
        {
            AssemblyReloadEvents.beforeAssemblyReload += StopAll;
        }

        /// <summary>No thread may run on in code that is being unloaded.</summary>
        static void StopAll()
        {
            foreach (var work in Running)
                work.Cancel();
            foreach (var work in Running)
                Task.WhenAny(work._task).Wait();
            Running.ForEach(work => work.End(false));
            Running.Clear();
        }

        static void Poll()
        {
            foreach (var work in Running.FindAll(work => work._task.IsCompleted))
            {
                Running.Remove(work);
                work.End(true);
            }

            if (Running.Count == 0)
                EditorApplication.update -= Poll;
        }

        bool Cancel()
        {
            _stop.Cancel();
            return true;
        }

        /// <summary>Whatever its end comes to, the editor's list is told of it.</summary>
        void End(bool isTold)
        {
            var problem = _task.Exception?.GetBaseException() ?? (isTold ? Told() : null);
            var isCancelled = _stop.IsCancellationRequested;
            if (problem != null && !isCancelled)
                Debug.LogError($"{_name}: {problem.Message}", null!);
            Progress.Finish(_progress, isCancelled ? Progress.Status.Canceled : problem != null ? Progress.Status.Failed : Progress.Status.Succeeded);
            _stop.Dispose();
        }

        /// <summary>What went wrong with whoever was told; null where nothing did.</summary>
        Exception? Told()
        {
            try
            {
                if (_task.Status == TaskStatus.RanToCompletion)
                    _done();
                return null;
            }
            catch (Exception problem)
            {
                return problem;
            }
        }
    }
}
