#nullable enable
using System;

namespace Yoso
{
    /// <summary>The training timesteps that a plan of N steps visits, highest first.</summary>
    public static class Timesteps
    {
        /// <summary>Spacing as diffusers' DDIM and Euler schedulers compute it; the offset counts for leading spacing only.</summary>
        public static int[] Spaced(int trainSteps, int steps, TimestepSpacing spacing, int offset = 0)
        {
            RequireAtMost(trainSteps, steps);
            var timesteps = new int[steps];
            for (var i = 0; i < steps; i++)
                timesteps[i] = spacing switch
                {
                    TimestepSpacing.Trailing => (int)Math.Round(trainSteps - i * ((double)trainSteps / steps)) - 1,
                    TimestepSpacing.Leading => Math.Min((steps - 1 - i) * (trainSteps / steps) + offset, trainSteps - 1),
                    _ => steps == 1 ? 0 : (int)Math.Round((steps - 1 - i) * ((trainSteps - 1.0) / (steps - 1))),
                };
            return timesteps;
        }

        /// <summary>diffusers' LCMScheduler: the last timesteps of a plan of <paramref name="originalSteps"/>, thinned out evenly; a strength below 1 starts later.</summary>
        public static int[] Lcm(int trainSteps, int steps, int originalSteps = 50, double strength = 1)
        {
            var count = (int)(originalSteps * strength);
            RequireAtMost(count, steps);
            var stride = trainSteps / originalSteps;
            var timesteps = new int[steps];
            for (var i = 0; i < steps; i++)
                timesteps[i] = (count - (int)Math.Floor(i * ((double)count / steps))) * stride - 1;
            return timesteps;
        }

        static void RequireAtMost(int most, int steps)
        {
            if (steps < 1 || steps > most)
                throw new ArgumentOutOfRangeException(nameof(steps), steps, $"1 to {most} steps wanted");
        }
    }
}
