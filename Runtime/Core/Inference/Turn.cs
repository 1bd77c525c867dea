#nullable enable
using System;
using System.Threading;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>One caller's turn on networks that serve one at a time: taken when made, over when disposed.</summary>
    readonly struct Turn : IDisposable
    {
        readonly SemaphoreSlim _gate;
        readonly CancellationTokenRegistration _stop;
        readonly CancellationToken _cancellation;

        /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
        public Turn(SemaphoreSlim gate, InferenceContext context, CancellationToken cancellation)
        {
            gate.Wait(cancellation);
            _gate = gate;
            _stop = context.StopOn(cancellation);
            _cancellation = cancellation;
        }

        /// <summary>Cancelling stops a network at its next operator.</summary>
        /// <exception cref="OperationCanceledException">Cancelled, between networks or inside one.</exception>
        public T Run<TArgument, T>(TArgument argument, Func<TArgument, CancellationToken, T> work)
        {
            try
            {
                return work(argument, _cancellation);
            }
            catch (OnnxRuntimeException error) when (_cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException("cancelled while a network ran", error, _cancellation);
            }
        }

        public void Run<TArgument>(TArgument argument, Action<TArgument, CancellationToken> work)
        {
            Run((argument, work), (given, cancellation) =>
            {
                given.work(given.argument, cancellation);
                return 0;
            });
        }

        public void Dispose()
        {
            _stop.Dispose();
            _gate.Release();
        }
    }
}
