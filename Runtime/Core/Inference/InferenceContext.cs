#nullable enable
using System;
using System.Threading;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>What the networks of one generator share: their settings, and the switch that stops a session while it runs.</summary>
    public sealed class InferenceContext : IDisposable
    {
        readonly Action _stop;

        /// <summary>Cancelling <paramref name="loading"/> stops networks from being opened.</summary>
        public InferenceContext(InferenceSettings settings, CancellationToken loading = default)
        {
            Settings = settings;
            Loading = loading;
            Run = new RunOptions();
            _stop = () => Run.Terminate = true;
        }

        public InferenceSettings Settings { get; }

        internal CancellationToken Loading { get; }

        internal RunOptions Run { get; }

        /// <summary>Until the registration is disposed, cancelling makes running and later sessions of this context end with an error.</summary>
        internal CancellationTokenRegistration StopOn(CancellationToken cancellation)
        {
            Run.Terminate = false;
            return cancellation.Register(_stop);
        }

        public void Dispose()
        {
            Run.Dispose();
        }
    }
}
