#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>What picture is wanted. What is left null is the model's own default.</summary>
    public sealed record TextureRequest
    {
        /// <summary>Any text; empty asks for any picture the model knows.</summary>
        public string Prompt { get; init; } = "";

        /// <summary>What to steer away from; has an effect only with a guidance above 1.</summary>
        public string Negative { get; init; } = "";

        /// <summary>Same seed, same picture. Two seeds that agree in their low 32 bits draw the same noise, as in torch.</summary>
        public ulong Seed { get; init; }

        /// <summary>Network calls, from 1 to the schedule's timesteps.</summary>
        public int? Steps { get; init; }

        /// <summary>How much the prompt counts against the negative one; up to 1 the network is asked for the prompt alone.</summary>
        public float? Guidance { get; init; }

        /// <summary>Pixels.</summary>
        public int? Width { get; init; }

        /// <summary>Pixels.</summary>
        public int? Height { get; init; }

        /// <summary>Along which axes the picture goes on at its opposite edge.</summary>
        public Tiling Tiling { get; init; }

        /// <summary>The same request for <paramref name="count"/> seeds, counted up from this one.</summary>
        public IReadOnlyList<TextureRequest> ForSeeds(int count)
        {
            if (count < 1)
                throw new ArgumentOutOfRangeException(nameof(count), count, $"count: 1 or more wanted, found {count}");
            var requests = new TextureRequest[count];
            for (var i = 0; i < count; i++)
                requests[i] = this with { Seed = unchecked(Seed + (ulong)i) };
            return requests;
        }
    }
}
