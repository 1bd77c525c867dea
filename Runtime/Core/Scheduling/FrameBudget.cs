#nullable enable
using System;

namespace Yoso
{
    /// <summary>What generation may take of each frame.</summary>
    public sealed record FrameBudget
    {
        readonly double _milliseconds = 4;
        readonly double _targetFrameMilliseconds = 1000.0 / 60;
        readonly double _ageingSeconds = 2;

        /// <summary>Milliseconds of generation a frame at most; a stage longer than that is paid for by the frames after it. Above 0.</summary>
        public double Milliseconds
        {
            get => _milliseconds;
            init => _milliseconds = Positive(nameof(Milliseconds), value);
        }

        /// <summary>How long a frame should last, in milliseconds: generation only takes what the game leaves of it. Above 0.</summary>
        public double TargetFrameMilliseconds
        {
            get => _targetFrameMilliseconds;
            init => _targetFrameMilliseconds = Positive(nameof(TargetFrameMilliseconds), value);
        }

        /// <summary>Waiting this long counts as much as one level of priority, so that nothing waits for ever. In seconds, above 0.</summary>
        public double AgeingSeconds
        {
            get => _ageingSeconds;
            init => _ageingSeconds = Positive(nameof(AgeingSeconds), value);
        }

        static double Positive(string name, double value)
        {
            return value > 0 && value < 1e6 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name}: wanted above 0, found {value}");
        }
    }
}
