#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso.Batch
{
    /// <summary>Work for other threads, whose results come back on the thread that ticks. Errands of one name follow one another; others run side by side.</summary>
    public sealed class Errands : IDisposable
    {
        readonly CancellationTokenSource _end = new();
        readonly Dictionary<string, Task> _last = new();
        readonly List<(Task Work, Action Deliver)> _open = new();

        /// <summary>Whether anything is under way or waits to be delivered.</summary>
        public bool IsBusy => _open.Count > 0;

        /// <summary>Has work done on a worker, and its result delivered by <see cref="Tick"/>.</summary>
        public void Run<T>(string name, Func<CancellationToken, T> work, (Action<T> Done, Action<string> Failed) deliver)
        {
            var before = _last.TryGetValue(name, out var last) ? last : Task.CompletedTask;
            var task = before.ContinueWith(_ => work(_end.Token), _end.Token, TaskContinuationOptions.None, TaskScheduler.Default);
            _last[name] = task;
            _open.Add((task, () => Deliver(task, deliver)));
        }

        /// <summary>Delivers what is finished, on this thread.</summary>
        public void Tick()
        {
            foreach (var errand in _open.Where(errand => errand.Work.IsCompleted).ToArray())
            {
                _open.Remove(errand);
                errand.Deliver();
            }
        }

        /// <summary>Asks all to end; nothing is delivered any more.</summary>
        public void Dispose()
        {
            _end.Cancel();
            _open.Clear();
        }

        /// <summary>Completed when nothing is under way.</summary>
        public Task WhenIdle => Task.WhenAll(_last.Values.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        static void Deliver<T>(Task<T> task, (Action<T> Done, Action<string> Failed) deliver)
        {
            if (task.Status == TaskStatus.RanToCompletion)
                deliver.Done(task.Result);
            else if (task.Exception is { } error && error.InnerException is not OperationCanceledException)
                deliver.Failed(error.InnerException!.Message);
        }
    }
}
