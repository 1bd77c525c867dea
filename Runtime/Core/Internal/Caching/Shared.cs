#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso
{
    /// <summary>Something with several holders, disposed when the last one lets go. Whoever makes it is the first.</summary>
    sealed class Shared<T>
        where T : class, IDisposable
    {
        int _holders = 1;

        public Shared(T value)
        {
            Value = value;
        }

        public T Value { get; }

        /// <summary>For another holder; only while one holds it.</summary>
        public Shared<T> Hold()
        {
            Interlocked.Increment(ref _holders);
            return this;
        }

        public void Release()
        {
            if (Interlocked.Decrement(ref _holders) == 0)
                Value.Dispose();
        }

        /// <summary>The same for those who can't wait: what has to be disposed is disposed on another thread.</summary>
        public void ReleaseAside()
        {
            if (Interlocked.Decrement(ref _holders) == 0)
                Task.Run(Value.Dispose);
        }
    }
}
