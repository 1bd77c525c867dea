#nullable enable
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace UnityEngine
{
    /// <summary>May be awaited once.</summary>
    [AsyncMethodBuilder(typeof(Awaitable.AwaitableAsyncMethodBuilder<>))]
    public class Awaitable<T>
    {
        readonly Task<T> _task;
        bool _awaited;

        internal Awaitable(Task<T> task) => _task = task;

        public TaskAwaiter<T> GetAwaiter()
        {
            if (_awaited)
                throw new System.InvalidOperationException("an Awaitable was awaited twice: Unity has given it to someone else by now");
            _awaited = true;
            return _task.GetAwaiter();
        }
    }
}
