#nullable enable
using System;

namespace Yoso
{
    /// <summary>A style file's name and how strongly it was mixed in.</summary>
    public sealed record StyleWeight
    {
        public StyleWeight(string name, float weight)
        {
            if (float.IsNaN(weight) || float.IsInfinity(weight))
                throw new ArgumentException($"a finite weight wanted for {name}, {weight} given", nameof(weight));
            Name = name;
            Weight = weight;
        }

        public string Name { get; }

        public float Weight { get; }

        /// <summary>Tells two files of one name apart: SHA-256 in hex; empty where it is not known.</summary>
        public string Hash { get; init; } = "";
    }
}
