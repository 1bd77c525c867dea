#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>A request, how much it matters, and what is to be done with the picture afterwards.</summary>
    public sealed record TextureOrder(TextureRequest Request)
    {
        /// <summary>Higher comes first. Waiting raises it: one level each <see cref="FrameBudget.AgeingSeconds"/>.</summary>
        public int Priority { get; init; }

        /// <summary>Of no use any more when this long has passed since it was ordered: then it is cancelled. Null waits for ever.</summary>
        public TimeSpan? Deadline { get; init; }

        /// <summary>A later order of the same subject replaces this one, which is cancelled unless it is done. Compared by reference or Equals.</summary>
        public object? Subject { get; init; }

        /// <summary>What is done to the picture on the worker, in this order.</summary>
        public IReadOnlyList<IPostStep> Post { get; init; } = Array.Empty<IPostStep>();

        /// <summary>
        /// Says what the main thread is to do with the picture; null if there is nothing. Called on any thread, and must be quick: only the
        /// upload's slices may touch an engine.
        /// </summary>
        public Func<TextureResult, IUpload>? Upload { get; init; }

        /// <summary>Whether an equal picture made earlier will do.</summary>
        public bool FromCache { get; init; } = true;
    }
}
