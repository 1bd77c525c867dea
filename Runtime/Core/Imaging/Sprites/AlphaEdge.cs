#nullable enable
using System;

namespace Yoso
{
    /// <summary>Cleans the border between a sprite and what is transparent around it, in place.</summary>
    public static class AlphaEdge
    {
        /// <summary>Alpha of at least the level becomes 255, less becomes 0; colours stay.</summary>
        public static void Threshold(RgbaImage image, byte level = 128)
        {
            var pixels = image.Pixels;
            for (var i = 3; i < pixels.Length; i += 4)
                pixels[i] = pixels[i] >= level ? (byte)255 : (byte)0;
        }

        /// <summary>Pixels whose alpha is below the level take the colours of the pixels around that are above it, spreading outwards, so that filtering between pixels shows no dark halo; alpha stays.</summary>
        public static void Defringe(RgbaImage image, byte level = 64) => ColourBleed.Apply(image, level);

        /// <summary>Islands of fewer pixels than wanted, counted over eight neighbours and alpha of at least the threshold, become transparent black; the largest island always stays.</summary>
        /// <returns>How many pixels were removed.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A threshold of 0, by which everything would be one island.</exception>
        public static int RemoveSpecks(RgbaImage image, int minPixels, byte alphaThreshold = 1)
        {
            if (alphaThreshold == 0)
                throw new ArgumentOutOfRangeException(nameof(alphaThreshold), alphaThreshold, "a threshold of at least 1 wanted");
            return Islands.RemoveSmall(image, minPixels, alphaThreshold);
        }
    }
}
