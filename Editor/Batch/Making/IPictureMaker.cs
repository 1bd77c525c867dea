#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Makes finished pictures of items. One call at a time.</summary>
    public interface IPictureMaker : IDisposable
    {
        /// <summary>The recipe that the item's picture will carry, with the model's defaults filled in: equal recipes, equal pictures.</summary>
        /// <exception cref="ArgumentException">The model can't do what is asked.</exception>
        Recipe Complete(BatchItem item);

        /// <summary>How many pictures of this recipe's size are best given to <see cref="Make"/> together.</summary>
        int BatchSize(Recipe recipe);

        /// <summary>Items that have size, steps, guidance, tiling and styles in common; their pictures, with their kind's steps done, in the same order.</summary>
        /// <exception cref="OperationCanceledException">Cancelled, between stages or inside a running network.</exception>
        IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation);
    }
}
