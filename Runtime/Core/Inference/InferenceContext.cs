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
        readonly InferenceContext? _origin;

        /// <summary>Cancelling <paramref name="loading"/> stops networks from being opened.</summary>
        public InferenceContext(InferenceSettings settings, CancellationToken loading = default)
        {
            Settings = settings;
            Loading = loading;
            Run = new RunOptions();
            _stop = () => Run.Terminate = true;
        }

        InferenceContext(InferenceContext origin, CancellationToken loading)
        {
            Settings = origin.Settings;
            Loading = loading;
            Run = origin.Run;
            _stop = origin._stop;
            _origin = origin;
        }

        public InferenceSettings Settings { get; }

        /// <summary>What stops networks from being opened now: the constructor's token, later that of the last call.</summary>
        internal CancellationToken Loading { get; private set; }

        internal RunOptions Run { get; }

        /// <summary>The one that is shared by everything that runs: itself, unless it was made by <see cref="Aside"/>.</summary>
        internal InferenceContext Origin => _origin ?? this;

        /// <summary>For networks opened aside while others run: they will run and stop like the others, but only their own token stops the opening.</summary>
        internal InferenceContext Aside(CancellationToken loading)
        {
            return new InferenceContext(Origin, loading);
        }

        /// <summary>
        /// Until the registration is disposed, cancelling makes running and later sessions of this context end with an error. Networks
        /// opened from now on heed it as well.
        /// </summary>
        internal CancellationTokenRegistration StopOn(CancellationToken cancellation)
        {
            Run.Terminate = false;
            Loading = cancellation;
            return cancellation.Register(_stop);
        }

        public void Dispose()
        {
            if (_origin == null)
                Run.Dispose();
        }
    }
}
