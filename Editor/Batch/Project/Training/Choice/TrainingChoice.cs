#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What a style is to be trained with: the few things that are asked for, the trainer knows the rest.</summary>
    public sealed record TrainingChoice
    {
        /// <summary>The style's, its run folder's and its file's name.</summary>
        public string Name { get; init; } = "";

        /// <summary>A .yoso file or a model's folder; empty for the embedded model.</summary>
        public string Base { get; init; } = "";

        public IReadOnlyList<TrainingPicture> Pictures { get; init; } = Array.Empty<TrainingPicture>();

        /// <summary>Words that call for the style.</summary>
        public string Trigger { get; init; } = "";

        public string Licence { get; init; } = "";

        public int Rank { get; init; } = 8;

        public int Steps { get; init; } = 500;

        public TrainingObjective Objective { get; init; } = TrainingObjective.Yoso;

        /// <summary>Fits a large base (Stable Diffusion) into less memory: bfloat16, layers computed twice.</summary>
        public bool SavesMemory { get; init; }
    }
}
