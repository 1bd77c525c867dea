#nullable enable
using System;
using System.Threading;

namespace Yoso
{
    /// <summary>Noise and embeddings -> clean latents: walks a plan with a denoiser, under guidance where it is wanted.</summary>
    sealed class Diffusion
    {
        readonly Denoiser _denoiser;
        Sampler? _sampler;
        int _rows;

        public Diffusion(Denoiser denoiser)
        {
            _denoiser = denoiser;
        }

        /// <summary>
        /// Latents of (batch, channels, height, width), valid until the next run. With negatives, one for each prompt, the network sees
        /// a doubled batch: negatives first.
        /// </summary>
        public ReadOnlySpan<float> Run(StepPlan plan, Conditioning conditioning, INoise noise, CancellationToken cancellation)
        {
            Prepare(conditioning);
            FillContext(conditioning);
            _sampler!.Start(plan, noise, conditioning.PriorMean);
            for (var i = 0; i < plan.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                _sampler.Step(i, Predict(plan[i].Timestep, conditioning));
            }

            return _sampler.Sample;
        }

        /// <summary>The sampler works in the network's input memory, in its first half where the batch is doubled.</summary>
        void Prepare(Conditioning conditioning)
        {
            var before = _denoiser.Shape;
            var rows = conditioning.Guided ? 2 * conditioning.Prompts.Length : conditioning.Prompts.Length;
            _denoiser.Prepare(new DenoiserShape(rows, conditioning.Height, conditioning.Width, conditioning.Prompts[0].Tokens));
            if (_sampler != null && ReferenceEquals(before, _denoiser.Shape) && _rows == conditioning.Prompts.Length)
                return;
            _rows = conditioning.Prompts.Length;
            _sampler = new Sampler(_denoiser.Sample.Slice(0, _denoiser.Sample.Length / rows * _rows));
        }

        void FillContext(Conditioning conditioning)
        {
            var row = 0;
            if (conditioning.Guided)
                foreach (var negative in conditioning.Negatives)
                    Fill(row++, negative);
            foreach (var prompt in conditioning.Prompts)
                Fill(row++, prompt);
        }

        void Fill(int row, Embedding embedding)
        {
            embedding.Values.CopyTo(_denoiser.Context.Slice(row * embedding.Values.Length));
        }

        ReadOnlySpan<float> Predict(int timestep, Conditioning conditioning)
        {
            if (!conditioning.Guided)
            {
                _denoiser.Predict(timestep);
                return _denoiser.Prediction;
            }

            _sampler!.Sample.CopyTo(_denoiser.Sample.Span.Slice(_sampler.Sample.Length));
            _denoiser.Predict(timestep);
            return Guidance.Combine(_denoiser.Prediction, conditioning.Guidance);
        }
    }
}
