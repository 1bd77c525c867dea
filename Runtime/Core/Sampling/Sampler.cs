#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>Walks a plan over one batch of latents; all buffers are made once and used for every run.</summary>
    /// <example>
    /// <code>
    /// sampler.Start(plan, noise);
    /// for (var i = 0; i &lt; plan.Count; i++)
    ///     sampler.Step(i, denoiser.Run(sampler.Sample, plan[i].Timestep));
    /// codec.Decode(sampler.Sample, ...);
    /// </code>
    /// </example>
    public sealed class Sampler
    {
        readonly Memory<float> _sample;
        readonly float[] _clean;
        readonly float[] _noise;
        StepPlan? _plan;
        INoise? _source;

        public Sampler(int length) : this(new float[length])
        {
        }

        /// <summary>Works in the caller's memory, for example a network's input tensor.</summary>
        public Sampler(Memory<float> sample)
        {
            _sample = sample;
            _clean = new float[sample.Length];
            _noise = new float[sample.Length];
        }

        /// <summary>The network's next input; after the last step, the result.</summary>
        public Span<float> Sample => _sample.Span;

        /// <summary>The clean estimate of the last step.</summary>
        public ReadOnlySpan<float> Clean => _clean;

        /// <summary>Draws the starting noise; with a mean (of one picture, or of the whole batch) it starts at alpha * mean + sigma * noise, the informative prior of YOSO.</summary>
        public void Start(StepPlan plan, INoise noise, ReadOnlySpan<float> mean = default)
        {
            if (!mean.IsEmpty && Sample.Length % mean.Length != 0)
                throw new ArgumentException($"a mean of {mean.Length} values does not divide a sample of {Sample.Length}", nameof(mean));
            _plan = plan;
            _source = noise;
            noise.Fill(Sample);
            if (!mean.IsEmpty)
                AddMean(plan[0].From, mean);
            else if (plan.StartNoise != 1)
                TensorPrimitives.Multiply(Sample, plan.StartNoise, Sample);
        }

        /// <summary>Takes the network's output for step <paramref name="index"/> and moves the sample to the next noise level.</summary>
        public void Step(int index, ReadOnlySpan<float> output)
        {
            var plan = _plan ?? throw new InvalidOperationException("Start comes before Step");
            if (output.Length != _clean.Length)
                throw new ArgumentException($"{_clean.Length} values wanted, {output.Length} given", nameof(output));

            var step = plan[index];
            step.From.ToClean(plan.Schedule.Prediction, Sample, output, _clean);
            if (plan.Schedule.Config.ClipRange is float range)
                Clamp(range);
            plan.Boundary?.Apply(step.Timestep, Sample, _clean);
            Advance(step);
        }

        void AddMean(NoiseLevel level, ReadOnlySpan<float> mean)
        {
            for (var i = 0; i < Sample.Length; i += mean.Length)
                level.AddNoise(mean, Sample.Slice(i, mean.Length), Sample.Slice(i, mean.Length));
        }

        void Clamp(float range)
        {
            for (var i = 0; i < _clean.Length; i++)
                _clean[i] = Math.Min(Math.Max(_clean[i], -range), range);
        }

        void Advance(Step step)
        {
            Blend.Sum(_clean, step.KeepClean, Sample, step.KeepSample, Sample);
            if (step.FreshNoise == 0)
                return;
            _source!.Fill(_noise);
            TensorPrimitives.MultiplyAdd(_noise, step.FreshNoise, Sample, Sample);
        }
    }
}
