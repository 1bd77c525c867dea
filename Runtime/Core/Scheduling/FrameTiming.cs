#nullable enable
using System;

namespace Yoso
{
    /// <summary>What the game says of its frames each time it opens a slot.</summary>
    public readonly struct FrameTiming
    {
        public FrameTiming(TimeSpan elapsed, TimeSpan previous)
        {
            Elapsed = elapsed;
            Previous = previous;
        }

        /// <summary>What the game has used of the current frame so far.</summary>
        public TimeSpan Elapsed { get; }

        /// <summary>How long the whole frame before took, waiting for the display included.</summary>
        public TimeSpan Previous { get; }
    }
}
