#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Where workers wait while a run is paused; knows how long that was.</summary>
    sealed class PauseGate : IDisposable
    {
        readonly ManualResetEventSlim _open = new(true);
        readonly Func<TimeSpan> _clock;
        readonly object _gate = new();
        TimeSpan _paused;
        TimeSpan _since;

        public PauseGate(Func<TimeSpan> clock)
        {
            _clock = clock;
        }

        public bool IsOpen => _open.IsSet;

        /// <summary>Time spent closed, up to now.</summary>
        public TimeSpan Paused
        {
            get
            {
                lock (_gate)
                    return _open.IsSet ? _paused : _paused + (_clock() - _since);
            }
        }

        public void Close()
        {
            lock (_gate)
            {
                if (!_open.IsSet)
                    return;
                _since = _clock();
                _open.Reset();
            }
        }

        public void Open()
        {
            lock (_gate)
            {
                if (_open.IsSet)
                    return;
                _paused += _clock() - _since;
                _open.Set();
            }
        }

        /// <exception cref="OperationCanceledException">Cancelled while it was closed.</exception>
        public void Pass(CancellationToken cancellation)
        {
            _open.Wait(cancellation);
        }

        public void Dispose()
        {
            _open.Dispose();
        }
    }
}
