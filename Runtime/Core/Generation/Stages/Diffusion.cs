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
        Sampler? _begun;

        public Diffusion(Denoiser denoiser)
        {
            _denoiser = denoiser;
        }

        /// <summary>Parts that a step is run in.</summary>
        public int Segments => _denoiser.Segments;

        /// <summary>Latents of (batch, channels, height, width), valid until the next run.</summary>
        public ReadOnlySpan<float> Run(StepPlan plan, Conditioning conditioning, INoise noise, CancellationToken cancellation)
        {
            var length = conditioning.Prompts.Length * _denoiser.LatentChannels * conditioning.Height * conditioning.Width;
            if (_sampler?.Sample.Length != length)
                _sampler = new Sampler(length);
            _sampler.Start(plan, noise, conditioning.PriorMean);
            for (var i = 0; i < plan.Count; i++)
                for (var segment = 0; segment < Segments; segment++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Step(i, segment, plan, _sampler, conditioning);
                }

            return _sampler.Sample;
        }

        /// <summary>
        /// One segment of a network call for the sampler's latents, which the last one moves on. Runs may take turns: a step that another
        /// one came into is begun anew, since both share the network's memory.
        /// </summary>
        public void Step(int index, int segment, StepPlan plan, Sampler sampler, Conditioning conditioning)
        {
            var first = _begun == sampler ? segment : 0;
            _begun = null;
            if (first == 0)
                Fill(sampler, conditioning);
            for (var i = first; i <= segment; i++)
                _denoiser.RunSegment(i, plan[index].Timestep);
            if (segment < Segments - 1)
                _begun = sampler;
            else
                sampler.Step(index, conditioning.Guided ? Guidance.Combine(_denoiser.Prediction, conditioning.Guidance) : _denoiser.Prediction);
        }

        /// <summary>With negatives, one for each prompt, the network sees a doubled batch: negatives first.</summary>
        void Fill(Sampler sampler, Conditioning conditioning)
        {
            var rows = conditioning.Guided ? 2 * conditioning.Prompts.Length : conditioning.Prompts.Length;
            _denoiser.Prepare(new DenoiserShape(rows, conditioning.Height, conditioning.Width, conditioning.Prompts[0].Tokens));
            FillContext(conditioning);
            for (var filled = 0; filled < _denoiser.Sample.Length; filled += sampler.Sample.Length)
                sampler.Sample.CopyTo(_denoiser.Sample.Span.Slice(filled));
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
    }
}
