#nullable enable
using UnityEngine;

namespace Yoso
{
    /// <summary>How a shared model is run. The first user of a model decides, until nobody uses it any more.</summary>
    sealed record ModelOptions
    {
        /// <summary>Threads of one operator; 0 for half the processor's, at most four: the game needs the others.</summary>
        public int Threads { get; init; }

        public int MemoryCacheMegabytes { get; init; } = 64;

        /// <summary>0 for no cache on disk.</summary>
        public int DiskCacheMegabytes { get; init; }

        /// <summary>Models, pictures and learned costs go below this folder.</summary>
        public string Folder { get; init; } = "";

        public int ThreadsInUse => Threads > 0 ? Threads : Mathf.Clamp(SystemInfo.processorCount / 2, 1, 4);
    }
}
