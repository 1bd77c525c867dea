#nullable enable
using System;
using System.Collections.Generic;
using UnityEngine;

namespace Yoso
{
    /// <summary>How a shared model is run. The first user of a model decides on its caches, until nobody uses it any more.</summary>
    sealed record ModelOptions
    {
        /// <summary>Threads of one operator; 0 for half the processor's, at most four: the game needs the others.</summary>
        public int Threads { get; init; }

        /// <summary>Tried in this order; none for the fastest first.</summary>
        public IReadOnlyList<ExecutionProvider> Providers { get; init; } = Array.Empty<ExecutionProvider>();

        /// <summary>Whether a network call is cut into the segments that the model holds.</summary>
        public bool Segmented { get; init; }

        public int MemoryCacheMegabytes { get; init; } = 64;

        /// <summary>0 for no cache on disk.</summary>
        public int DiskCacheMegabytes { get; init; }

        /// <summary>Models, pictures and learned costs go below this folder.</summary>
        public string Folder { get; init; } = "";

        public int ThreadsInUse => Threads > 0 ? Threads : Mathf.Clamp(SystemInfo.processorCount / 2, 1, 4);

        /// <summary>Asks the engine for the processor's threads, so it is to be read on the main thread.</summary>
        public InferenceSettings Settings => new()
        {
            Threads = ThreadsInUse,
            Providers = Providers.Count > 0 ? Providers : ExecutionProviders.FastestFirst,
            Segmented = Segmented,
        };

        /// <summary>A model is shared by those who run it alike.</summary>
        public string Way => $"{ThreadsInUse} {Segmented} {string.Join(" ", Providers)}";
    }
}
