#nullable enable
using System;

namespace Yoso
{
    /// <summary>A prompt as the denoiser reads it: one vector a token. Shared by everyone who asked for it, so read only.</summary>
    public sealed class Embedding
    {
        readonly float[] _values;

        internal Embedding(float[] values, int tokens)
        {
            _values = values;
            Tokens = tokens;
        }

        /// <summary>(Tokens, Width), row by row.</summary>
        public ReadOnlySpan<float> Values => _values;

        public int Tokens { get; }

        public int Width => _values.Length / Tokens;
    }
}
