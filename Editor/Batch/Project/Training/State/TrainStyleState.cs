#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What the Train Style window shows.</summary>
    public sealed record TrainStyleState
    {
        /// <summary>What is being put together.</summary>
        public TrainingChoice Choice { get; init; } = new();

        /// <summary>Files that were chosen and can't be trained on.</summary>
        public IReadOnlyList<string> Refused { get; init; } = Array.Empty<string>();

        /// <summary>The project's runs, the one that was started last at the end.</summary>
        public IReadOnlyList<RunPlaces> Runs { get; init; } = Array.Empty<RunPlaces>();

        /// <summary>The one that is watched; null where there is none.</summary>
        public RunPlaces? Run { get; init; }

        /// <summary>What is known of it.</summary>
        public TrainingState Training { get; init; } = new();

        /// <summary>Where the finished style is in the project; empty until it is there.</summary>
        public string Collected { get; init; } = "";

        /// <summary>What went wrong with what the user did last; empty where it went well.</summary>
        public string Problem { get; init; } = "";

        public IReadOnlyList<string> Problems => TrainingRules.Problems(Choice);

        public IReadOnlyList<string> Doubts => TrainingRules.Doubts(Choice);

        /// <summary>Whether what is put together can be started: nothing lacks, and the watched run is at rest.</summary>
        public bool CanStart => Problems.Count == 0 && Training.Phase is not (TrainingPhase.Starting or TrainingPhase.Training or TrainingPhase.Stopping);
    }
}
