#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Sizes of latents, and several pictures of one size coded as one run of latents.</summary>
    public static class LatentBatch
    {
        /// <summary>How many floats one picture of that size takes.</summary>
        /// <exception cref="ArgumentException">The size is not a multiple of the codec's downscale.</exception>
        public static int LatentLength(this ILatentCodec codec, int width, int height)
        {
            var block = codec.Downscale;
            if (width < 1 || height < 1 || width % block != 0 || height % block != 0)
                throw new ArgumentException($"a width and height in multiples of {block} wanted, {width}x{height} given");
            return checked(codec.LatentChannels * (width / block) * (height / block));
        }

        /// <summary>Overwrites each picture from its part of the latents.</summary>
        public static void Decode(this ILatentCodec codec, ReadOnlySpan<float> latents, IReadOnlyList<RgbaImage> targets)
        {
            var part = PartLength(latents.Length, targets.Count);
            for (var i = 0; i < targets.Count; i++)
                codec.Decode(latents.Slice(i * part, part), targets[i]);
        }

        /// <summary>Overwrites each part of the latents from its picture.</summary>
        public static void Encode(this ILatentCodec codec, IReadOnlyList<RgbaImage> sources, Span<float> latents)
        {
            var part = PartLength(latents.Length, sources.Count);
            for (var i = 0; i < sources.Count; i++)
                codec.Encode(sources[i], latents.Slice(i * part, part));
        }

        static int PartLength(int length, int count)
        {
            if (count == 0 || length % count != 0)
                throw new ArgumentException($"latents of {length} values do not divide into {count} pictures");
            return length / count;
        }
    }
}
