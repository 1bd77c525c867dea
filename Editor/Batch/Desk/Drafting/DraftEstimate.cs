#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>What a batch will take.</summary>
    public sealed record DraftEstimate(TimeSpan Time, long Bytes);
}
