#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;

namespace Yoso
{
    /// <summary>The stages from prompts to pictures, for one model, on the networks of a mix of its styles. Not for several threads at once.</summary>
    sealed class TexturePipeline : IDisposable
    {
        const int RememberedPrompts = 64;

        readonly List<IDisposable> _owned = new();
        readonly RecentlyUsed<string, TokenIds> _tokens;
        readonly ILatentCodec _codec;
        readonly LatentPrior _prior;
        readonly DenoisingRuns _runs = new();

        public TexturePipeline(ModelBundle bundle, InferenceContext context)
        {
            try
            {
                _tokens = new RecentlyUsed<string, TokenIds>(RememberedPrompts, ClipTokenizer.Load(bundle.TokenizerFolder).Encode);
                Mixes = Own(new Mixes(bundle, context));
                _codec = Own(LatentCodecs.Open(bundle, context));
                var networks = Mixes.Current;
                _prior = new LatentPrior(bundle, networks.Diffusions.Plain.LatentChannels);
                Rules = new RequestRules(bundle, networks.Diffusions.Plain, _codec);
                RequireFit(bundle, networks);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public RequestRules Rules { get; }

        public Mixes Mixes { get; }

        public TokenIds[] Tokenize(Recipe[] recipes)
        {
            return Array.ConvertAll(recipes, recipe => _tokens.Get(recipe.Prompt));
        }

        public Conditioning Encode(StyledNetworks networks, Recipe[] recipes, TokenIds[] tokens, CancellationToken cancellation)
        {
            var (width, height) = (recipes[0].Width / _codec.Downscale, recipes[0].Height / _codec.Downscale);
            var conditioning = new Conditioning(new Embedding[recipes.Length], new Embedding[recipes.Length], width, height)
            {
                Guidance = recipes[0].Guidance,
                PriorMean = _prior.Over(width * height),
            };
            for (var i = 0; i < recipes.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                conditioning.Prompts[i] = networks.Encoder.Encode(tokens[i]);
                if (conditioning.Guided)
                    conditioning.Negatives[i] = networks.Encoder.Encode(_tokens.Get(recipes[i].NegativePrompt));
            }

            return conditioning;
        }

        /// <summary>The latents' noise drawn; to be ended with <see cref="End"/>.</summary>
        public DenoisingRun Begin(Recipe[] recipes, Conditioning conditioning)
        {
            var run = _runs.Rent(recipes.Length, recipes.Length * _codec.LatentChannels * conditioning.Width * conditioning.Height);
            var seeds = recipes.Length <= 256 ? stackalloc ulong[recipes.Length] : new ulong[recipes.Length];
            for (var i = 0; i < seeds.Length; i++)
                seeds[i] = recipes[i].Seed;
            run.Noise.Reseed(seeds);
            run.Sampler.Start(Rules.Plan(recipes[0]), run.Noise, conditioning.PriorMean);
            return run;
        }

        public void End(DenoisingRun run)
        {
            _runs.Return(run);
        }

        public RgbaImage[] Decode(Recipe[] recipes, ReadOnlySpan<float> latents, CancellationToken cancellation)
        {
            var images = new RgbaImage[recipes.Length];
            var part = latents.Length / images.Length;
            for (var i = 0; i < images.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                images[i] = new RgbaImage(recipes[i].Width, recipes[i].Height);
                _codec.Decode(latents.Slice(i * part, part), images[i]);
            }

            return images;
        }

        public void Dispose()
        {
            foreach (var owned in _owned)
                owned.Dispose();
        }

        T Own<T>(T part)
        {
            if (part is IDisposable disposable)
                _owned.Add(disposable);
            return part;
        }

        void RequireFit(ModelBundle bundle, StyledNetworks networks)
        {
            var denoiser = networks.Diffusions.Plain;
            if (_codec.LatentChannels != denoiser.LatentChannels)
                throw new ModelFormatException(bundle.Folder, $"wanted a denoiser of the codec's {_codec.LatentChannels} channels, found {denoiser.LatentChannels}");
            if (networks.Encoder.Width != denoiser.ContextWidth)
                throw new ModelFormatException(bundle.Folder, $"wanted a text encoder of the denoiser's width {denoiser.ContextWidth}, found {networks.Encoder.Width}");
        }
    }
}
