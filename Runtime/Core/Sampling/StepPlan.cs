#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Everything about a sampling run that is known before the first network call.</summary>
    public sealed class StepPlan
    {
        /// <summary>Up to this many steps a one-step model is re-noised; beyond, it is sampled deterministically as its teacher is.</summary>
        const int MostRenoisedSteps = 8;

        readonly Step[] _steps;

        StepPlan(NoiseSchedule schedule, int[] timesteps, StepUpdate update, BoundaryScalings? boundary)
        {
            Schedule = schedule;
            Boundary = boundary;
            Update = update;
            _steps = new Step[timesteps.Length];
            for (var i = 0; i < timesteps.Length; i++)
            {
                var to = i + 1 < timesteps.Length ? schedule.Level(timesteps[i + 1]) : NoiseLevel.Clean;
                _steps[i] = new Step(timesteps[i], schedule.Level(timesteps[i]), to, update);
            }
            RequireSignal();
            StartNoise = schedule.IsEuler && schedule.Config.Spacing != TimestepSpacing.Leading ? _steps[0].From.Sigma : 1;
        }

        /// <summary>The plan that suits the model's scheduler: Euler and LCM as diffusers runs them; others re-noised up to 8 steps and deterministic beyond, from the last timestep.</summary>
        public static StepPlan For(NoiseSchedule schedule, int steps, BoundaryScalings? boundary = null)
        {
            var config = schedule.Config;
            if (schedule.IsEuler)
                return Over(schedule, Timesteps.Spaced(schedule.TrainSteps, steps, config.Spacing, config.StepsOffset), EulerUpdate(config), boundary);
            if (config.ClassName == "LCMScheduler")
                return Over(schedule, Timesteps.Lcm(schedule.TrainSteps, steps, config.OriginalSteps), StepUpdate.Renoise, boundary ?? BoundaryScalings.Default);
            return steps <= MostRenoisedSteps ? Renoised(schedule, steps, boundary) : Deterministic(schedule, steps);
        }

        /// <summary>One step, or a few with fresh noise between them, from the last timestep.</summary>
        public static StepPlan Renoised(NoiseSchedule schedule, int steps, BoundaryScalings? boundary = null) =>
            Over(schedule, Trailing(schedule, steps), StepUpdate.Renoise, boundary);

        /// <summary>DDIM from the last timestep.</summary>
        public static StepPlan Deterministic(NoiseSchedule schedule, int steps) =>
            Over(schedule, Trailing(schedule, steps), StepUpdate.Deterministic);

        /// <summary>Any timesteps, highest first.</summary>
        /// <exception cref="ArgumentException">No timesteps, not falling, or an epsilon prediction at a level without signal.</exception>
        public static StepPlan Over(NoiseSchedule schedule, IReadOnlyList<int> timesteps, StepUpdate update, BoundaryScalings? boundary = null)
        {
            if (timesteps.Count == 0)
                throw new ArgumentException("a plan needs at least one timestep", nameof(timesteps));
            var copy = new int[timesteps.Count];
            for (var i = 0; i < copy.Length; i++)
            {
                copy[i] = timesteps[i];
                if (i > 0 && copy[i] >= copy[i - 1])
                    throw new ArgumentException($"falling timesteps wanted, found {copy[i - 1]} then {copy[i]}", nameof(timesteps));
            }
            return new StepPlan(schedule, copy, update, boundary);
        }

        public NoiseSchedule Schedule { get; }

        public StepUpdate Update { get; }

        /// <summary>Applied to each clean estimate; null leaves it as it is.</summary>
        public BoundaryScalings? Boundary { get; }

        public int Count => _steps.Length;

        public Step this[int index] => _steps[index];

        /// <summary>Standard deviation of the starting noise: 1, or sigma where an Euler scheduler starts so.</summary>
        public float StartNoise { get; }

        static int[] Trailing(NoiseSchedule schedule, int steps) =>
            Timesteps.Spaced(schedule.TrainSteps, steps, TimestepSpacing.Trailing);

        static StepUpdate EulerUpdate(ScheduleConfig config) =>
            config.ClassName == "EulerAncestralDiscreteScheduler" ? StepUpdate.Ancestral : StepUpdate.Deterministic;

        void RequireSignal()
        {
            if (Schedule.Prediction == PredictionType.Epsilon && _steps[0].From.Alpha <= 0)
                throw new ArgumentException($"v_prediction or sample wanted where timestep {_steps[0].Timestep} holds no signal, found epsilon", "schedule");
        }
    }
}
