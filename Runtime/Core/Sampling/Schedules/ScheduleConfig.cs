#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>What a diffusers <c>scheduler_config.json</c> says about noise; the defaults are diffusers' own.</summary>
    public sealed record ScheduleConfig
    {
        /// <summary>The scheduler's class in diffusers, for example <c>DDPMScheduler</c>.</summary>
        public string ClassName { get; init; } = "DDPMScheduler";

        public BetaSchedule BetaSchedule { get; init; } = BetaSchedule.Linear;

        public double BetaStart { get; init; } = 0.0001;

        public double BetaEnd { get; init; } = 0.02;

        /// <summary>Number of training timesteps, 1000 for most models.</summary>
        public int TrainSteps { get; init; } = 1000;

        /// <summary>Betas given one by one; empty when the schedule is computed.</summary>
        public IReadOnlyList<float> TrainedBetas { get; init; } = Array.Empty<float>();

        /// <summary>Whether the last timestep is rescaled to hold no signal at all.</summary>
        public bool ZeroTerminalSnr { get; init; }

        public PredictionType Prediction { get; init; } = PredictionType.Epsilon;

        public TimestepSpacing Spacing { get; init; } = TimestepSpacing.Leading;

        /// <summary>Added to every timestep of leading spacing.</summary>
        public int StepsOffset { get; init; }

        /// <summary>Clean samples are clamped to +-ClipRange; null leaves them as they are.</summary>
        public float? ClipRange { get; init; }

        /// <summary>The many-step plan that an LCM scheduler thins out.</summary>
        public int OriginalSteps { get; init; } = 50;
    }
}
