#nullable enable
using System;

namespace Yoso
{
    /// <summary>Enlarges pictures by whole factors.</summary>
    public static class PixelUpscaler
    {
        /// <summary>Whether the kind can enlarge by the factor.</summary>
        public static bool CanEnlarge(int factor, Upscaler kind)
        {
            return factor >= 1 && kind switch
            {
                Upscaler.Nearest => true,
                Upscaler.Smooth => true,
                Upscaler.Contour => factor <= Contour.MaxFactor,
                Upscaler.Scale2x => IsOfTwosAndThrees(factor),
                Upscaler.Scale3x => IsOfTwosAndThrees(factor),
                _ => false,
            };
        }

        /// <summary>A new picture, of one that does not wrap.</summary>
        /// <exception cref="ArgumentException">A factor that the kind lacks.</exception>
        public static RgbaImage Enlarge(RgbaImage source, int factor, Upscaler kind)
        {
            if (factor < 1)
                throw new ArgumentOutOfRangeException(nameof(factor), factor, "a factor of at least 1 wanted");
            var target = new RgbaImage(checked(source.Width * factor), checked(source.Height * factor));
            Enlarge(source, target, kind);
            return target;
        }

        /// <summary>Into a picture that is larger by a whole factor, the same in both directions; along axes that wrap, opposite borders count as neighbours. Nothing is allocated after the first call of a size.</summary>
        /// <exception cref="ArgumentException">No whole factor, or one that the kind lacks.</exception>
        public static void Enlarge(RgbaImage source, RgbaImage target, Upscaler kind, bool wrapX = false, bool wrapY = false)
        {
            var factor = target.Width / source.Width;
            if (target.Width != source.Width * (long)factor || target.Height != source.Height * (long)factor)
                throw new ArgumentException($"a whole multiple of {source.Width}x{source.Height} wanted, {target.Width}x{target.Height} given", nameof(target));
            if (!CanEnlarge(factor, kind))
                throw new ArgumentException($"{kind} cannot enlarge by {factor}", nameof(kind));
            var grid = new PixelGrid(PackedPixel.Of((ReadOnlySpan<byte>)source.Pixels), source.Width, source.Height, (wrapX, wrapY));
            Enlarge(grid, factor, kind, PackedPixel.Of(target.Pixels.AsSpan()));
        }

        static void Enlarge(PixelGrid source, int factor, Upscaler kind, Span<uint> target)
        {
            if (factor == 1)
                source.Pixels.CopyTo(target);
            else if (kind == Upscaler.Nearest)
                Nearest(source, factor, target);
            else if (kind == Upscaler.Smooth)
                CatmullRom.Enlarge(source, factor, target);
            else
                EnlargeInSteps(source, factor, kind, target);
        }

        /// <summary>One small step, and the rest of the factor from there: contours become rounder than in one large step.</summary>
        static void EnlargeInSteps(PixelGrid source, int factor, Upscaler kind, Span<uint> target)
        {
            var step = Step(factor, kind);
            using var between = new Rented<uint>(source.Pixels.Length * step * step);
            if (kind == Upscaler.Contour)
                Contour.Enlarge(source, step, between.Span);
            else if (step == 2)
                ScaleRules.Double(source, between.Span);
            else
                ScaleRules.Triple(source, between.Span);
            Enlarge(new PixelGrid(between.Span, source.Width * step, source.Height * step, source.Wraps), factor / step, kind, target);
        }

        static int Step(int factor, Upscaler kind)
        {
            if (kind == Upscaler.Scale3x)
                return factor % 3 == 0 ? 3 : 2;
            return factor % 2 == 0 ? 2 : factor % 3 == 0 ? 3 : factor;
        }

        static void Nearest(PixelGrid source, int factor, Span<uint> target)
        {
            var width = source.Width * factor;
            for (var y = 0; y < source.Height; y++)
            {
                var first = target.Slice(y * factor * width, width);
                for (var x = 0; x < source.Width; x++)
                    first.Slice(x * factor, factor).Fill(source.Pixels[y * source.Width + x]);
                for (var copy = 1; copy < factor; copy++)
                    first.CopyTo(target.Slice((y * factor + copy) * width, width));
            }
        }

        static bool IsOfTwosAndThrees(int factor)
        {
            while (factor % 2 == 0)
                factor /= 2;
            while (factor % 3 == 0)
                factor /= 3;
            return factor == 1;
        }
    }
}
