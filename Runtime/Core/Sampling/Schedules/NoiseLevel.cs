#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>How much signal (alpha) and noise (sigma) a sample holds: x = alpha * clean + sigma * noise.</summary>
    public readonly struct NoiseLevel
    {
        /// <summary>No noise at all.</summary>
        public static readonly NoiseLevel Clean = new NoiseLevel(1, 0);

        public NoiseLevel(float alpha, float sigma)
        {
            Alpha = alpha;
            Sigma = sigma;
        }

        public float Alpha { get; }

        public float Sigma { get; }

        /// <summary>destination = alpha * clean + sigma * noise; destination may be either input.</summary>
        public void AddNoise(ReadOnlySpan<float> clean, ReadOnlySpan<float> noise, Span<float> destination) =>
            Blend.Sum(clean, Alpha, noise, Sigma, destination);

        /// <summary>destination = alpha * noise - sigma * clean, the target of v-prediction.</summary>
        public void Velocity(ReadOnlySpan<float> clean, ReadOnlySpan<float> noise, Span<float> destination) =>
            Blend.Sum(noise, Alpha, clean, -Sigma, destination);

        /// <summary>The clean sample that a network's output stands for; an epsilon output needs an alpha above zero.</summary>
        public void ToClean(PredictionType type, ReadOnlySpan<float> sample, ReadOnlySpan<float> output, Span<float> destination)
        {
            switch (type)
            {
                case PredictionType.Epsilon:
                    RequireSignal();
                    Blend.Sum(output, -Sigma, sample, 1, destination);
                    TensorPrimitives.Divide(destination, Alpha, destination);
                    break;
                case PredictionType.VPrediction:
                    Blend.Sum(sample, Alpha, output, -Sigma, destination);
                    break;
                default:
                    output.CopyTo(destination);
                    break;
            }
        }

        void RequireSignal()
        {
            if (Alpha <= 0)
                throw new InvalidOperationException("an epsilon prediction has no clean sample where the signal is zero; wanted v_prediction or sample for a zero-terminal-SNR schedule");
        }
    }
}
