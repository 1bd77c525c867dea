#nullable enable
using System;

namespace Yoso
{
    /// <summary>A style and how strongly it is to be mixed in.</summary>
    public sealed record StyleChoice
    {
        /// <param name="weight">1 is as trained, 0 leaves it out, below 0 turns away from it.</param>
        /// <exception cref="ArgumentException">Not a finite number.</exception>
        public StyleChoice(StyleFile file, float weight = 1)
        {
            if (!float.IsFinite(weight))
                throw new ArgumentException($"{file.Name}: wanted a finite weight, found {weight}", nameof(weight));
            File = file;
            Weight = weight;
        }

        public StyleFile File { get; }

        public float Weight { get; }
    }
}
