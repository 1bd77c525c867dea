#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>What the stages of one kind of picture take in a simulated game, in milliseconds, before contention and jitter.</summary>
    sealed class StageTimesOf
    {
        public double Encode { get; set; }

        public double Denoise { get; set; }

        public double Decode { get; set; }

        public double Upload { get; set; }

        public int Steps { get; set; } = 1;

        /// <summary>Parts that a step is run in, each with its share of the time.</summary>
        public int Segments { get; set; } = 1;

        /// <summary>A picture's whole work, uploads included.</summary>
        public double Picture => Encode + Steps * Denoise + Decode + Upload;

        public static StageTimesOf Random(Random random, double longestDenoise)
        {
            return new StageTimesOf
            {
                Encode = Between(random, 0.05, 0.8),
                Denoise = Between(random, 0.5, longestDenoise),
                Decode = Between(random, 0.05, 1.2),
                Upload = Between(random, 0.02, 0.2),
                Steps = random.Next(4) == 0 ? 2 : 1,
            };
        }

        static double Between(Random random, double low, double high)
        {
            return low + random.NextDouble() * (high - low);
        }
    }
}
