#nullable enable
using System;

namespace Yoso
{
    /// <summary>One network call of a plan: its timestep, and next = KeepClean * clean + KeepSample * sample + FreshNoise * noise.</summary>
    public readonly struct Step
    {
        internal Step(int timestep, NoiseLevel from, NoiseLevel to, StepUpdate update)
        {
            Timestep = timestep;
            From = from;
            To = to;
            FreshNoise = update switch
            {
                StepUpdate.Renoise => to.Sigma,
                StepUpdate.Ancestral => AncestralNoise(from, to),
                _ => 0,
            };
            var keptNoise = MathF.Sqrt(MathF.Max(0, to.Sigma * to.Sigma - FreshNoise * FreshNoise));
            KeepSample = keptNoise / from.Sigma;
            KeepClean = to.Alpha - KeepSample * from.Alpha;
        }

        /// <summary>What the network is told.</summary>
        public int Timestep { get; }

        /// <summary>Signal and noise of the network's input.</summary>
        public NoiseLevel From { get; }

        /// <summary>Signal and noise after the step; <see cref="NoiseLevel.Clean"/> for the last one.</summary>
        public NoiseLevel To { get; }

        internal float KeepClean { get; }

        internal float KeepSample { get; }

        internal float FreshNoise { get; }

        /// <summary>Equation 16 of DDIM with eta = 1.</summary>
        static float AncestralNoise(NoiseLevel from, NoiseLevel to)
        {
            var ratio = from.Alpha / to.Alpha;
            return to.Sigma / from.Sigma * MathF.Sqrt(MathF.Max(0, 1 - ratio * ratio));
        }
    }
}
