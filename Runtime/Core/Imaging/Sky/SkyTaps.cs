#nullable enable
using System;
using System.Numerics;

namespace Yoso
{
    /// <summary>Writes what a direction reads into a table: from a panorama or from a cube.</summary>
    static class SkyTaps
    {
        /// <summary>Left and right borders meet; beyond a pole comes the row's other side.</summary>
        internal static void OfPanorama(SampleTable table, SkyFilter filter, int pixel, Vector3 direction, (int Width, int Height) size)
        {
            var (u, v) = SkyDirections.ToPanorama(direction);
            if (filter == SkyFilter.Nearest)
            {
                table.SetNearest(pixel, PanoramaTap((int)(u * size.Width), Math.Min(size.Height - 1, (int)(v * size.Height)), size));
                return;
            }

            var (x, y) = (u * size.Width - 0.5f, v * size.Height - 0.5f);
            var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
            var taps = table.Around(pixel);
            for (var i = 0; i < 4; i++)
                taps[i] = PanoramaTap(left + i % 2, top + i / 2, size);
            table.SetFractions(pixel, x - left, y - top);
        }

        static int PanoramaTap(int x, int y, (int Width, int Height) size)
        {
            if (y < 0 || y >= size.Height)
            {
                y = y < 0 ? 0 : size.Height - 1;
                x += size.Width / 2;
            }
            return SampleTable.Tap(0, y * size.Width + EdgeIndex.Wrap(x, size.Width));
        }

        /// <summary>A tap beyond a face's border is the pixel of the neighbouring face that its direction meets.</summary>
        internal static void OfCube(SampleTable table, SkyFilter filter, int pixel, Vector3 direction, int size)
        {
            var face = SkyDirections.ToFace(direction, out var across, out var down);
            if (filter == SkyFilter.Nearest)
            {
                table.SetNearest(pixel, OnFace(face, across, down, size));
                return;
            }

            var (x, y) = ((across + 1) / 2 * size - 0.5f, (down + 1) / 2 * size - 0.5f);
            var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
            var taps = table.Around(pixel);
            for (var i = 0; i < 4; i++)
                taps[i] = CubeTap(face, left + i % 2, top + i / 2, size);
            table.SetFractions(pixel, x - left, y - top);
        }

        static int CubeTap(CubeFace face, int x, int y, int size)
        {
            var direction = SkyDirections.OfFace(face, (2 * x + 1f) / size - 1, (2 * y + 1f) / size - 1);
            var met = SkyDirections.ToFace(direction, out var across, out var down);
            return OnFace(met, across, down, size);
        }

        static int OnFace(CubeFace face, float across, float down, int size)
        {
            var x = Math.Min(size - 1, (int)((across + 1) / 2 * size));
            var y = Math.Min(size - 1, (int)((down + 1) / 2 * size));
            return SampleTable.Tap((int)face, y * size + x);
        }
    }
}
