#nullable enable
using System;

namespace Yoso
{
    /// <summary>A stream of standard normal numbers; each call goes on where the last one ended.</summary>
    public interface INoise
    {
        /// <summary>Overwrites every element with the next draws.</summary>
        void Fill(Span<float> destination);
    }
}
