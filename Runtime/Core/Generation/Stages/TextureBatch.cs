#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;

namespace Yoso
{
    /// <summary>Pictures on their way through the stages together, a stage a call: Encode, Denoise for each segment of each step, Decode.</summary>
    sealed class TextureBatch
    {
        readonly TexturePipeline _pipeline;
        readonly Func<TimeSpan> _clock;
        readonly Recipe[] _recipes;
        TokenIds[] _tokens = Array.Empty<TokenIds>();
        Conditioning? _conditioning;
        DenoisingRun? _run;
        StageTimes _times = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

        public TextureBatch(TexturePipeline pipeline, Recipe[] recipes, Func<TimeSpan> clock)
        {
            _pipeline = pipeline;
            _recipes = recipes;
            _clock = clock;
        }

        public int Steps => _recipes[0].Steps;

        /// <summary>Parts that a step is run in; known once the batch is encoded.</summary>
        public int Segments { get; private set; } = 1;

        /// <summary>Whether the tiling's network is open.</summary>
        public bool IsOpen => _pipeline.IsOpen(_recipes[0].Tiling);

        /// <summary>Prompts -> embeddings. A tiling's network is opened here if it is the first to want it; the times leave that out.</summary>
        public void Encode(CancellationToken cancellation)
        {
            Segments = _pipeline.Open(_recipes[0].Tiling);
            var started = _clock();
            _tokens = _pipeline.Tokenize(_recipes);
            var tokenized = _clock();
            _conditioning = _pipeline.Encode(_recipes, _tokens, cancellation);
            _times = _times with { Tokenize = tokenized - started, Encode = _clock() - tokenized };
        }

        /// <summary>One segment of a network call; the first draws the noise.</summary>
        public void Denoise(int step, int segment, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = _clock();
            _run ??= _pipeline.Begin(_recipes, _conditioning!);
            _pipeline.Denoise(_run, (step, segment), _recipes, _conditioning!);
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

        TextureResult Result(RgbaImage image, int index)
        {
            return new TextureResult(image, _recipes[index], _times, _pipeline.Provider) { DroppedTokens = _tokens[index].DroppedTokens };
        }
    }
}
