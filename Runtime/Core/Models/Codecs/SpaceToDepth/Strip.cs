#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>One row of blocks, held both as latent channels and as the colour planes of its pixel rows.</summary>
    readonly struct Strip
    {
        const int Colours = 4;

        readonly int _width;
        readonly int _block;

        internal Strip(float[] buffer, int width, int block)
        {
            Buffer = buffer;
            _width = width;
            _block = block;
        }

        internal float[] Buffer { get; }

        internal static int Length(int width, int block) => 2 * Colours * width * block;

        /// <summary>One value for each block of the row.</summary>
        internal Span<float> Channel(int channel) => Buffer.AsSpan(channel * (_width / _block), _width / _block);

        /// <summary>The four colour planes of one pixel row, each as long as the picture is wide.</summary>
        internal Span<float> PlaneRow(int y) => Buffer.AsSpan((_block + y) * Colours * _width, Colours * _width);

        /// <summary>Channel colour * block² + dy * block + dx holds pixel (dx, dy) of each block.</summary>
        internal void ToPlanes()
        {
            for (var channel = 0; channel < Colours * _block * _block; channel++)
            {
                var values = Channel(channel);
                var plane = Plane(channel);
                for (int i = 0, x = 0; i < values.Length; i++, x += _block)
                    plane[x] = values[i];
            }
        }

        internal void ToChannels()
        {
            for (var channel = 0; channel < Colours * _block * _block; channel++)
            {
                var values = Channel(channel);
                var plane = Plane(channel);
                for (int i = 0, x = 0; i < values.Length; i++, x += _block)
                    values[i] = plane[x];
            }
        }

        /// <summary>[a b; c d] of each colour to half of a+b+c+d, a-b+c-d, a+b-c-d, a-b-c+d; the same again undoes it.</summary>
        internal void Haar()
        {
            for (var first = 0; first < Colours * 4; first += 4)
            {
                Butterfly(Channel(first), Channel(first + 1));
                Butterfly(Channel(first + 2), Channel(first + 3));
                Butterfly(Channel(first), Channel(first + 2));
                Butterfly(Channel(first + 1), Channel(first + 3));
            }

            var all = Buffer.AsSpan(0, Colours * _width * _block);
            TensorPrimitives.Multiply(all, 0.5f, all);
        }

        /// <summary>a, b to a + b, a - b.</summary>
        static void Butterfly(Span<float> a, Span<float> b)
        {
            TensorPrimitives.Add(a, b, a);
            TensorPrimitives.Multiply(b, -2, b);
            TensorPrimitives.Add(a, b, b);
        }

        /// <summary>The colour plane that holds a channel's pixels, from its first pixel on.</summary>
        Span<float> Plane(int channel)
        {
            var colour = channel / (_block * _block);
            var pixel = channel % (_block * _block);
            return PlaneRow(pixel / _block).Slice(colour * _width + pixel % _block, _width - pixel % _block);
        }
    }
}
