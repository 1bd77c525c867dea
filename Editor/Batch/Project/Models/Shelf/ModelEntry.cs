#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>A model that is there, in words: what its files say of it without its networks being opened.</summary>
    /// <param name="Path">A .yoso file or a folder in diffusers' layout.</param>
    public sealed record ModelEntry(string Name, string Path)
    {
        /// <summary>Which models it is of a kind with: a style fits within a family.</summary>
        public string Family { get; init; } = "";

        /// <summary>Such as <c>32x32</c>; empty where its files do not say.</summary>
        public string Size { get; init; } = "";

        public long Bytes { get; init; }

        public string Licence { get; init; } = "";

        public IReadOnlyList<string> TriggerWords { get; init; } = Array.Empty<string>();

        /// <summary>Why it can't be used; empty where nothing is known against it.</summary>
        public string Problem { get; init; } = "";
    }
}
