#nullable enable
using System;

namespace Yoso
{
    /// <summary>How long each stage took, by the clock the generator was given; a batch's pictures share their stages.</summary>
    public sealed record StageTimes(TimeSpan Tokenize, TimeSpan Encode, TimeSpan Denoise, TimeSpan Decode)
    {
        public TimeSpan Total => Tokenize + Encode + Denoise + Decode;
    }
}
