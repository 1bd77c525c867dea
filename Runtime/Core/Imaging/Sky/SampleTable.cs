#nullable enable
using System;

namespace Yoso
{
    /// <summary>For each pixel of one picture, which pixels of up to six others it is mixed from.</summary>
    sealed class SampleTable
    {
        const int PictureShift = 28;
        const int PixelMask = (1 << PictureShift) - 1;

        readonly int[] _taps;
        readonly byte[] _across;
        readonly byte[] _down;
        readonly int _tapsPerPixel;

        internal SampleTable(int pixels, SkyFilter filter)
        {
            _tapsPerPixel = filter == SkyFilter.Nearest ? 1 : 4;
            _taps = new int[checked(pixels * _tapsPerPixel)];
            _across = new byte[filter == SkyFilter.Nearest ? 0 : pixels];
            _down = new byte[_across.Length];
        }

        internal static int Tap(int picture, int pixel) => picture << PictureShift | pixel;

        internal void SetNearest(int pixel, int tap) => _taps[pixel] = tap;

        /// <summary>The taps of one pixel: upper left, upper right, lower left, lower right.</summary>
        internal Span<int> Around(int pixel) => _taps.AsSpan(4 * pixel, 4);

        /// <summary>How far the place lies from the upper left tap towards the lower right one, both in [0, 1).</summary>
        internal void SetFractions(int pixel, float across, float down)
        {
            _across[pixel] = (byte)Math.Min(255, across * 256 + 0.5f);
            _down[pixel] = (byte)Math.Min(255, down * 256 + 0.5f);
        }

        /// <summary>Fills the target from the sources' pixels; each channel is mixed by itself, as stored.</summary>
        internal void Sample(byte[][] sources, RgbaImage target)
        {
            var pixels = PackedPixel.Of(target.Pixels.AsSpan());
            if (_tapsPerPixel == 1)
                for (var i = 0; i < pixels.Length; i++)
                    pixels[i] = Read(sources, _taps[i]);
            else
                for (var i = 0; i < pixels.Length; i++)
                    pixels[i] = Mix(sources, i);
        }

        uint Mix(byte[][] sources, int pixel)
        {
            var taps = _taps.AsSpan(4 * pixel, 4);
            uint across = _across[pixel];
            var above = PackedPixel.Mix(Read(sources, taps[0]), Read(sources, taps[1]), across);
            var below = PackedPixel.Mix(Read(sources, taps[2]), Read(sources, taps[3]), across);
            return PackedPixel.Mix(above, below, _down[pixel]);
        }

        static uint Read(byte[][] sources, int tap)
        {
            return PackedPixel.Of(new ReadOnlySpan<byte>(sources[tap >> PictureShift]))[tap & PixelMask];
        }
    }
}
