#nullable enable
using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Yoso
{
    /// <summary>Enlarges with the cubic of Catmull and Rom (1974), first down the columns and then along the rows, over premultiplied colours.</summary>
    static class CatmullRom
    {
        internal static void Enlarge(PixelGrid source, int factor, Span<uint> target)
        {
            var width = source.Width * factor;
            using var pixels = new Rented<Vector4>(source.Pixels.Length);
            using var mixed = new Rented<Vector4>(source.Width);
            using var row = new Rented<Vector4>(width);
            Premultiplied.Read(MemoryMarshal.AsBytes(source.Pixels), MemoryMarshal.Cast<Vector4, float>(pixels.Span));
            for (var y = 0; y < source.Height * factor; y++)
            {
                var (above, weights) = Place(y, factor);
                for (var x = 0; x < source.Width; x++)
                    mixed.Span[x] = Mix(pixels.Span.Slice(x), (above, source.Height, source.Width), source.Wraps.Y, weights);
                MixRow(mixed.Span, row.Span, factor, source.Wraps.X);
                Premultiplied.Write(MemoryMarshal.Cast<Vector4, float>(row.Span), MemoryMarshal.AsBytes(target.Slice(y * width, width)));
            }
        }

        /// <summary>Each of the factor's phases has the same weights all along the row.</summary>
        static void MixRow(ReadOnlySpan<Vector4> source, Span<Vector4> row, int factor, bool wraps)
        {
            for (var phase = 0; phase < factor; phase++)
            {
                var (before, weights) = Place(phase, factor);
                for (var x = 0; x < source.Length; x++)
                    row[x * factor + phase] = Mix(source, (x + before, source.Length, 1), wraps, weights);
            }
        }

        static Vector4 Mix(ReadOnlySpan<Vector4> values, (int Second, int Length, int Stride) line, bool wraps, Vector4 weights)
        {
            return weights.X * values[EdgeIndex.Of(line.Second - 1, line.Length, wraps) * line.Stride]
                + weights.Y * values[EdgeIndex.Of(line.Second, line.Length, wraps) * line.Stride]
                + weights.Z * values[EdgeIndex.Of(line.Second + 1, line.Length, wraps) * line.Stride]
                + weights.W * values[EdgeIndex.Of(line.Second + 2, line.Length, wraps) * line.Stride];
        }

        /// <summary>The second of the four source pixels around a target pixel's centre, and the weights of all four.</summary>
        static (int Second, Vector4 Weights) Place(int index, int factor)
        {
            var centre = (index + 0.5f) / factor - 0.5f;
            var second = (int)MathF.Floor(centre);
            var t = centre - second;
            return (second, new Vector4(
                ((2 - t) * t - 1) * t / 2,
                ((3 * t - 5) * t * t + 2) / 2,
                ((4 - 3 * t) * t + 1) * t / 2,
                (t - 1) * t * t / 2));
        }
    }
}
