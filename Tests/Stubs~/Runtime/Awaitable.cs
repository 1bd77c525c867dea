#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace UnityEngine
{
    public class Awaitable
    {
        public struct AwaitableAsyncMethodBuilder<T>
        {
            AsyncTaskMethodBuilder<T> _builder;

            public Awaitable<T> Task => new Awaitable<T>(_builder.Task);

            public static AwaitableAsyncMethodBuilder<T> Create() => new() { _builder = AsyncTaskMethodBuilder<T>.Create() };

            public void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine => _builder.Start(ref stateMachine);

            public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

            public void SetResult(T value) => _builder.SetResult(value);

            public void SetException(Exception e) => _builder.SetException(e);

            public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
                where TAwaiter : INotifyCompletion where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

            public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
                where TAwaiter : ICriticalNotifyCompletion where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
        }
    }
}
