#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What became of a picture that was to be made again or varied.</summary>
    /// <param name="Files">Those that were written; none where everything was as it would have become.</param>
    /// <param name="Problems">What of its recipe can't be honoured here, in words.</param>
    public sealed record Remade(IReadOnlyList<string> Files, IReadOnlyList<string> Problems);
}
