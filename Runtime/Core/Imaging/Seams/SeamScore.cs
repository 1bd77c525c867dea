#nullable enable
using System;

namespace Yoso
{
    /// <summary>How visible a picture's seam is when copies of it lie side by side: (step over the seam + 0.5) / (steps beside it + 0.5), where a step is the mean difference of neighbouring premultiplied values in [0, 255] and those beside are the four on each side. About 1 is as smooth as the inside; 2 and more is a visible line.</summary>
    public static class SeamScore
    {
        const int StepsBeside = 4;
        const double HalfLevel = 0.5;

        /// <summary>Of the right border against the left one.</summary>
        public static float Horizontal(RgbaImage image)
        {
            return Score(image, image.Width, (4, image.Width * 4), image.Height);
        }

        /// <summary>Of the bottom border against the top one.</summary>
        public static float Vertical(RgbaImage image)
        {
            return Score(image, image.Height, (image.Width * 4, 4), image.Width);
        }

        static float Score(RgbaImage image, int lines, (int ToNextLine, int AlongLine) strides, int length)
        {
            var beside = Math.Min(StepsBeside, (lines - 1) / 2);
            var inside = 0d;
            for (var i = 0; i < beside; i++)
                inside += Step(image.Pixels, i, i + 1, strides, length) + Step(image.Pixels, lines - 2 - i, lines - 1 - i, strides, length);
            var seam = Step(image.Pixels, lines - 1, 0, strides, length);
            return (float)((seam + HalfLevel) / (inside / Math.Max(1, 2 * beside) + HalfLevel));
        }

        static double Step(ReadOnlySpan<byte> pixels, int line, int other, (int ToNextLine, int AlongLine) strides, int length)
        {
            var sum = 0L;
            for (var i = 0; i < length; i++)
            {
                var a = pixels.Slice(line * strides.ToNextLine + i * strides.AlongLine, 4);
                var b = pixels.Slice(other * strides.ToNextLine + i * strides.AlongLine, 4);
                sum += 255 * Math.Abs(a[3] - b[3]);
                for (var channel = 0; channel < 3; channel++)
                    sum += Math.Abs(a[channel] * a[3] - b[channel] * b[3]);
            }
            return sum / (4 * 255.0 * length);
        }
    }
}
