#nullable enable
using System.Collections.Generic;

namespace UnityEditor.Build
{
    public sealed class BuildPlayerContext
    {
        internal List<(string From, string? To)> Added { get; } = new();

        public void AddAdditionalPathToStreamingAssets(string directoryOrFile, string? pathInStreamingAssets = null) => Added.Add((directoryOrFile, pathInStreamingAssets));
    }
}
