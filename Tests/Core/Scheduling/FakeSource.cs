#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Tests
{
    /// <summary>Pictures without a model: each stage is noted, and may be held up, or made to fail, by the test.</summary>
    sealed class FakeSource : IPictureSource
    {
        readonly List<string> _stages = new();

        public string Engine => "fake";

        public int Segments { get; set; } = 1;

        public bool IsOpen { get; set; } = true;

        /// <summary>Pictures begun and not disposed.</summary>
        public int Begun { get; private set; }

        /// <summary>Called on the worker as each stage begins.</summary>
        public Action<string, CancellationToken> Stage { get; set; } = (_, _) => { };

        public IReadOnlyList<string> Stages
        {
            get
            {
                lock (_stages)
                    return _stages.ToArray();
            }
        }

        public int Count(string stage)
        {
            return Stages.Count(name => name.StartsWith(stage, StringComparison.Ordinal));
        }

        public Recipe Complete(TextureRequest request)
        {
            return request.Steps == 0
                ? throw new ArgumentException("steps")
                : new Recipe { Prompt = request.Prompt, Seed = request.Seed, Steps = request.Steps ?? 1, Width = 4, Height = 4 };
        }

        public IStagedPicture Begin(Recipe recipe)
        {
            lock (_stages)
                Begun++;
            return new Picture(this, recipe);
        }

        public void Note(string stage, CancellationToken cancellation = default)
        {
            lock (_stages)
                _stages.Add(stage);
            Stage(stage, cancellation);
        }

        sealed class Picture : IStagedPicture
        {
            readonly FakeSource _source;
            bool _disposed;

            public Picture(FakeSource source, Recipe recipe)
            {
                _source = source;
                Recipe = recipe;
            }

            public Recipe Recipe { get; }

            public void Dispose()
            {
                lock (_source._stages)
                    _source.Begun -= _disposed ? 0 : 1;
                _disposed = true;
            }

            public int Segments => _source.Segments;

            public bool IsOpen => _source.IsOpen;

            public void Encode(CancellationToken cancellation)
            {
                _source.Note("encode " + Recipe.Prompt, cancellation);
            }

            public void Denoise(int step, int segment, CancellationToken cancellation)
            {
                _source.Note("denoise " + Recipe.Prompt + " " + step + (Segments > 1 ? "." + segment : ""), cancellation);
            }

            public TextureResult Decode(CancellationToken cancellation)
            {
                _source.Note("decode " + Recipe.Prompt, cancellation);
                return Restore(new RgbaImage(4, 4), cancellation);
            }

            public TextureResult Restore(RgbaImage image, CancellationToken cancellation)
            {
                var times = new StageTimes(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
                return new TextureResult(image, Recipe, times, new ProviderReport(ExecutionProvider.Cpu, Array.Empty<ProviderRefusal>()));
            }
        }
    }
}
