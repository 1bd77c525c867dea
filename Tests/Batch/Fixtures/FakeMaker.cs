#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Makes 2 x 2 pictures coloured by their seeds, four at a time, and remembers what it was asked for.</summary>
    sealed class FakeMaker : IPictureMaker
    {
        readonly Action<IReadOnlyList<BatchItem>> _beforeMake;

        /// <param name="beforeMake">Called with each network batch before it is made; may throw in its place.</param>
        public FakeMaker(Action<IReadOnlyList<BatchItem>>? beforeMake = null)
        {
            _beforeMake = beforeMake ?? (_ => { });
        }

        public List<ulong[]> Made { get; } = new();

        public bool IsDisposed { get; private set; }

        public int Size { get; set; } = 4;

        public Recipe Complete(BatchItem item)
        {
            var request = item.Request;
            if (request.Width % 2 == 1)
                throw new ArgumentException($"width: wanted a multiple of 2, found {request.Width}");
            return new Recipe
            {
                Prompt = request.Prompt,
                Seed = request.Seed,
                Steps = request.Steps ?? 1,
                Width = request.Width ?? 2,
                Height = request.Height ?? 2,
                Tiling = request.Tiling,
                Styles = item.Styles.Select(style => new StyleWeight(style.File, style.Weight)).ToArray(),
            };
        }

        public int BatchSize(Recipe recipe)
        {
            return Size;
        }

        public IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            lock (Made)
                Made.Add(items.Select(item => item.Request.Seed).ToArray());
            _beforeMake(items);
            return items.Select(Picture).ToArray();
        }

        public void Dispose()
        {
            IsDisposed = true;
        }

        TextureResult Picture(BatchItem item)
        {
            var image = new RgbaImage(2, 2);
            for (var i = 0; i < image.Pixels.Length; i++)
                image.Pixels[i] = (byte)(item.Request.Seed * 37 + (ulong)i * 11);
            return new TextureResult(image, Complete(item), new StageTimes(default, default, default, default), new ProviderReport(ExecutionProvider.Cpu, Array.Empty<ProviderRefusal>()));
        }
    }
}
