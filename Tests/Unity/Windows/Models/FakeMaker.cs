#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Makes one-pixel pictures and remembers what of.</summary>
    sealed class FakeMaker : IPictureMaker
    {
        static readonly ProviderReport Report = new(ExecutionProvider.Cpu, new[] { new ProviderRefusal(ExecutionProvider.Cuda, "no driver") });

        public BatchItem? Made { get; private set; }

        public Recipe Complete(BatchItem item) => new() { Prompt = item.Request.Prompt };

        public int BatchSize(Recipe recipe) => 1;

        public IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation)
        {
            Made = items[0];
            return new[] { new TextureResult(new RgbaImage(1, 1), Complete(items[0]), new StageTimes(default, default, default, default), Report) };
        }

        public void Dispose() => GC.KeepAlive(this);
    }
}
