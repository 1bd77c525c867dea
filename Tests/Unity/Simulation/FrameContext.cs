#nullable enable
using System.Collections.Concurrent;
using System.Threading;

namespace Yoso.Tests
{
    /// <summary>Runs what other threads post on the main thread, once a frame, as Unity's context does.</summary>
    sealed class FrameContext : SynchronizationContext
    {
        readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();

        public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

        public override SynchronizationContext CreateCopy() => this;

        public void RunPosted()
        {
            for (var left = _posted.Count; left > 0 && _posted.TryDequeue(out var posted); left--)
                posted.Callback(posted.State);
        }
    }
}
