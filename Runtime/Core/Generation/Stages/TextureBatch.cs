#nullable enable
using System;
using System.Threading;

namespace Yoso
{
    /// <summary>
    /// Pictures on their way through the stages together, a stage a call: Encode, Denoise for each segment of each step, Decode. All of them
    /// run on the mix of styles that was in effect when the batch began, which it holds until it is disposed.
    /// </summary>
    sealed class TextureBatch : IDisposable
    {
        static readonly StageTimes NoTime = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

        readonly TexturePipeline _pipeline;
        readonly Func<TimeSpan> _clock;
        readonly Recipe[] _recipes;
        readonly StyledNetworks _networks;
        Shared<StyledNetworks>? _hold;
        TokenIds[] _tokens = Array.Empty<TokenIds>();
        Conditioning? _conditioning;
        DenoisingRun? _run;
        StageTimes _times = NoTime;

        /// <param name="recipes">Taken over; they get the styles in effect.</param>
        public TextureBatch(TexturePipeline pipeline, Recipe[] recipes, Func<TimeSpan> clock)
        {
            _pipeline = pipeline;
            _clock = clock;
            _hold = pipeline.Mixes.Hold();
            _networks = _hold.Value;
            _recipes = recipes;
            for (var i = 0; i < recipes.Length; i++)
                if (!ReferenceEquals(recipes[i].Styles, _networks.Styles))
                    recipes[i] = recipes[i] with { Styles = _networks.Styles };
        }

        public Recipe First => _recipes[0];

        public int Steps => _recipes[0].Steps;

        /// <summary>Parts that a step is run in; known once the batch is encoded.</summary>
        public int Segments { get; private set; } = 1;

        /// <summary>Whether the tiling's network is open.</summary>
        public bool IsOpen => _networks.Diffusions.IsOpen(_recipes[0].Tiling);

        /// <summary>Opens the network of a tiling if this is the first batch to want it.</summary>
        public void Open()
        {
            Segments = _networks.Diffusions.For(_recipes[0].Tiling).Segments;
        }

        /// <summary>Prompts -> embeddings; opens the network, which the times leave out.</summary>
        public void Encode(CancellationToken cancellation)
        {
            Open();
            var started = _clock();
            _tokens = _pipeline.Tokenize(_recipes);
            var tokenized = _clock();
            _conditioning = _pipeline.Encode(_networks, _recipes, _tokens, cancellation);
            _times = _times with { Tokenize = tokenized - started, Encode = _clock() - tokenized };
        }

        /// <summary>One segment of a network call; the first draws the noise. Batches may take turns.</summary>
        public void Denoise(int step, int segment, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = _clock();
            _run ??= _pipeline.Begin(_recipes, _conditioning!);
            var diffusion = _networks.Diffusions.For(_recipes[0].Tiling);
            diffusion.Step(step, segment, _pipeline.Rules.Plan(_recipes[0]), _run.Sampler, _conditioning!);
            _times = _times with { Denoise = _times.Denoise + (_clock() - started) };
        }

        public TextureResult[] Decode(CancellationToken cancellation)
        {
            var started = _clock();
            var images = _pipeline.Decode(_recipes, _run!.Sampler.Sample, cancellation);
            _pipeline.End(_run);
            _times = _times with { Decode = _clock() - started };

            var results = new TextureResult[images.Length];
            for (var i = 0; i < results.Length; i++)
                results[i] = Result(images[i], i);
            return results;
        }

        /// <summary>The result for a picture that was made earlier, the batch's only one.</summary>
        public TextureResult Restore(RgbaImage image)
        {
            _tokens = _pipeline.Tokenize(_recipes);
            return Result(image, 0);
        }

        /// <summary>Lets go of the mix; a second time does nothing. From any thread, while none of its stages runs.</summary>
        public void Dispose()
        {
            Interlocked.Exchange(ref _hold, null)?.ReleaseAside();
        }

        TextureResult Result(RgbaImage image, int index)
        {
            return new TextureResult(image, _recipes[index], _times, _networks.Diffusions.Plain.Provider) { DroppedTokens = _tokens[index].DroppedTokens };
        }
    }
}
