#nullable enable
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>How a style fits a model: layers that have an effect, and what has none and why.</summary>
    public sealed record StyleMatch(StyleFile File, float Weight, int Matched, IReadOnlyList<StyleSkip> Skipped);
}
