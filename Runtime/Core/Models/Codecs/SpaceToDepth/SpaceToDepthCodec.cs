#nullable enable
using System;
using System.Buffers;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>A fixed codec without a network: blocks of RGBA pixels, scaled to 2p - 1, become latent channels in the order of torch's pixel_unshuffle.</summary>
    /// <remarks>Nothing is allocated once the shared pool is warm; one codec may be used by several threads.</remarks>
    public sealed class SpaceToDepthCodec : ILatentCodec
    {
        const int Colours = 4;

        readonly SpaceToDepthOptions _options;
        readonly int _block;

        /// <exception cref="ArgumentException">The options do not fit together.</exception>
        public SpaceToDepthCodec(SpaceToDepthOptions options)
        {
            if (options.Problem() is string problem)
                throw new ArgumentException(problem, nameof(options));
            _options = options;
            _block = options.BlockSize;
        }

        public int LatentChannels => Colours * _block * _block;

        public int Downscale => _block;

        public bool IsLocal => true;

        public void Decode(ReadOnlySpan<float> latent, RgbaImage target)
        {
            RequireLength(latent.Length, target);
            var strip = new Strip(ArrayPool<float>.Shared.Rent(Strip.Length(target.Width, _block)), target.Width, _block);
            for (var top = 0; top < target.Height; top += _block)
            {
                ReadChannels(latent, top / _block, strip);
                if (_options.Basis == BlockBasis.Haar)
                    strip.Haar();
                strip.ToPlanes();
                for (var y = 0; y < _block; y++)
                    PixelRow.FromPlanes(strip.PlaneRow(y), target.Row(top + y), _options.Alpha);
            }
            ArrayPool<float>.Shared.Return(strip.Buffer);
        }

        public void Encode(RgbaImage source, Span<float> latent)
        {
            RequireLength(latent.Length, source);
            var strip = new Strip(ArrayPool<float>.Shared.Rent(Strip.Length(source.Width, _block)), source.Width, _block);
            for (var top = 0; top < source.Height; top += _block)
            {
                for (var y = 0; y < _block; y++)
                    PixelRow.ToPlanes(source.Row(top + y), strip.PlaneRow(y), _options.Alpha);
                strip.ToChannels();
                if (_options.Basis == BlockBasis.Haar)
                    strip.Haar();
                WriteChannels(latent, top / _block, strip);
            }
            ArrayPool<float>.Shared.Return(strip.Buffer);
        }

        void ReadChannels(ReadOnlySpan<float> latent, int row, Strip strip)
        {
            var plane = latent.Length / LatentChannels;
            for (var channel = 0; channel < LatentChannels; channel++)
            {
                var values = strip.Channel(channel);
                TensorPrimitives.Multiply(latent.Slice(channel * plane + row * values.Length, values.Length), Std(channel), values);
                TensorPrimitives.Add(values, Mean(channel), values);
            }
        }

        void WriteChannels(Span<float> latent, int row, Strip strip)
        {
            var plane = latent.Length / LatentChannels;
            for (var channel = 0; channel < LatentChannels; channel++)
            {
                var values = strip.Channel(channel);
                TensorPrimitives.Subtract(values, Mean(channel), values);
                TensorPrimitives.Divide(values, Std(channel), latent.Slice(channel * plane + row * values.Length, values.Length));
            }
        }

        float Mean(int channel) => _options.Mean.Count == 0 ? 0 : _options.Mean[channel];

        float Std(int channel) => _options.Std.Count == 0 ? 1 : _options.Std[channel];

        void RequireLength(int found, RgbaImage picture)
        {
            var wanted = this.LatentLength(picture.Width, picture.Height);
            if (found != wanted)
                throw new ArgumentException($"a latent of {wanted} values wanted for {picture.Width}x{picture.Height}, {found} given");
        }
    }
}
