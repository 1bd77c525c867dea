#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Says in recipes what items are for, and makes nothing.</summary>
    sealed class KindMaker : IPictureMaker
    {
        public Recipe Complete(BatchItem item)
        {
            return new Recipe { Seed = item.Request.Seed, Kind = item.Kind.Name };
        }

        public int BatchSize(Recipe recipe)
        {
            return 1;
        }

        public IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation)
        {
            throw new NotSupportedException("only recipes are wanted");
        }

        public void Dispose()
        {
        }
    }
}
