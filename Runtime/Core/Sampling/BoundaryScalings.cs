#nullable enable
using System;

namespace Yoso
{
    /// <summary>f(x, t) = Skip(t) * x + Out(t) * clean, which is x itself at t = 0 (consistency models, arXiv 2303.01469; constants of LCM and YOSO).</summary>
    public sealed class BoundaryScalings
    {
        /// <summary>sigma_data 0.5 and timestep scaling 10.</summary>
        public static readonly BoundaryScalings Default = new BoundaryScalings(0.5, 10);

        readonly double _variance;
        readonly double _timestepScaling;

        public BoundaryScalings(double sigmaData, double timestepScaling)
        {
            _variance = sigmaData * sigmaData;
            _timestepScaling = timestepScaling;
        }

        /// <summary>Weight of the noisy sample.</summary>
        public float Skip(int timestep) => (float)(_variance / Spread(timestep));

        /// <summary>Weight of the predicted clean sample.</summary>
        public float Out(int timestep) => (float)(timestep * _timestepScaling / Math.Sqrt(Spread(timestep)));

        /// <summary>clean becomes f(sample, timestep), in place.</summary>
        public void Apply(int timestep, ReadOnlySpan<float> sample, Span<float> clean) =>
            Blend.Sum(sample, Skip(timestep), clean, Out(timestep), clean);

        double Spread(int timestep)
        {
            var scaled = timestep * _timestepScaling;
            return scaled * scaled + _variance;
        }
    }
}
