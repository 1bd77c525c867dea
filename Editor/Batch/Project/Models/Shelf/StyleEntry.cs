#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>A style that is there, in words: its weights are not kept.</summary>
    public sealed record StyleEntry(string Name, string Path)
    {
        /// <summary>How its file names layers, as people call it.</summary>
        public string Format { get; init; } = "";

        public int Layers { get; init; }

        /// <summary>One number, or the least and the most.</summary>
        public string Rank { get; init; } = "";

        /// <summary>What alpha and rank make of weight 1: one number, or the least and the most.</summary>
        public string Scale { get; init; } = "";

        /// <summary>The model it was trained on, in its own words.</summary>
        public string Base { get; init; } = "";

        public string Licence { get; init; } = "";

        public IReadOnlyList<string> TriggerWords { get; init; } = Array.Empty<string>();

        /// <summary>How it fits the chosen model; null where that could not be tried.</summary>
        public StyleFit? Fit { get; init; }

        /// <summary>Why it can't be used with any model; empty where nothing is known against it.</summary>
        public string Problem { get; init; } = "";

        /// <summary>Whether it changes the chosen model.</summary>
        public bool IsUsable => Problem.Length == 0 && Fit is { Matched: > 0 };
    }
}
