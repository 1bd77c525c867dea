#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>How networks are run: which execution providers to try, in order, and how many threads one operator may use.</summary>
    public sealed record InferenceSettings
    {
        readonly int _threads;

        /// <summary>The first provider that works is used, and reported.</summary>
        public IReadOnlyList<ExecutionProvider> Providers { get; init; } = ExecutionProviders.FastestFirst;

        /// <summary>
        /// Runs a denoiser in the segments that the bundle holds, so that a network call too long for a frame's slot is spread over several;
        /// without effect where it holds none. The pictures stay the same.
        /// </summary>
        public bool Segmented { get; init; }

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
