#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>One picture of a batch: what is asked for, as typed. What the request leaves null is the model's own default.</summary>
    public sealed record BatchItem
    {
        public const int MostScale = 64;

        public const int MostSteps = 1000;

        public TextureRequest Request { get; init; } = new();

        public TextureKind Kind { get; init; } = TextureKind.Plain;

        /// <summary>Styles to mix, in the order in which they were named.</summary>
        public IReadOnlyList<StyleUse> Styles { get; init; } = Array.Empty<StyleUse>();

        /// <summary>Each pixel of the finished picture is written as a square of so many.</summary>
        public int Scale { get; init; } = 1;

        /// <summary>A naming rule of its own; empty for the batch's.</summary>
        public string Name { get; init; } = "";

        /// <summary>The row of the job table that asked for it, from 1; 0 for none.</summary>
        public int Row { get; init; }
    }
}
