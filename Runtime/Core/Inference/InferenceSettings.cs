#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>How networks are run: which execution providers to try, in order, and how many threads one operator may use.</summary>
    public sealed record InferenceSettings
    {
        readonly int _threads;
        readonly long _styleCacheBytes = 512L << 20;

        /// <summary>The first provider that works is used, and reported.</summary>
        public IReadOnlyList<ExecutionProvider> Providers { get; init; } = ExecutionProviders.FastestFirst;

        /// <summary>
        /// Runs a denoiser in the segments that the bundle holds, so that a network call too long for a frame's slot is spread over several;
        /// without effect where it holds none. The pictures stay the same.
        /// </summary>
        public bool Segmented { get; init; }

        /// <summary>
        /// Memory for networks under styles that were in effect before, so that going back to them takes no time; what is in effect is not
        /// bounded by it. An estimate: what the weights take as single precision.
        /// </summary>
        public long StyleCacheBytes
        {
            get => _styleCacheBytes;
            init => _styleCacheBytes = value >= 0
                ? value
                : throw new ArgumentOutOfRangeException(nameof(StyleCacheBytes), value, "StyleCacheBytes: wanted 0 or more, found " + value + ".");
        }

        /// <summary>Threads an operator is spread over on the CPU; 0 lets ONNX Runtime take one a core.</summary>
        public int Threads
        {
            get => _threads;
            init => _threads = value >= 0
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Threads), value, "Threads: wanted 0 or more, found " + value + ".");
        }
    }
}
