#nullable enable
using System;

namespace Yoso
{
    /// <summary>The numbers that <c>torch.randn</c> draws from <c>torch.Generator('cpu').manual_seed(seed)</c>, so that a seed means one picture everywhere.</summary>
    /// <remarks>Sixteen or more numbers come from float uniforms in blocks of 16; fewer come one by one from double uniforms. Only the low 32 bits of the seed count, as in torch.</remarks>
    public sealed class SeededNoise : INoise
    {
        const int Block = 16;
        const float TwoPi = (float)(2 * Math.PI);

        readonly MersenneTwister _twister;
        double? _spare;

        public SeededNoise(ulong seed) => _twister = new MersenneTwister((uint)seed);

        /// <summary>Starts again as a new generator with this seed would.</summary>
        public void Reseed(ulong seed)
        {
            _twister.Seed((uint)seed);
            _spare = null;
        }

        public void Fill(Span<float> destination)
        {
            if (destination.Length < Block)
                FillOneByOne(destination);
            else
                FillBlocks(destination);
        }

        void FillBlocks(Span<float> destination)
        {
            FillUniform(destination);
            for (var i = 0; i + Block <= destination.Length; i += Block)
                ToNormal(destination.Slice(i, Block));
            if (destination.Length % Block == 0)
                return;

            var tail = destination.Slice(destination.Length - Block);
            FillUniform(tail);
            ToNormal(tail);
        }

        void FillUniform(Span<float> destination)
        {
            const float scale = 1f / (1 << 24);
            for (var i = 0; i < destination.Length; i++)
                destination[i] = (_twister.Next() & 0xffffff) * scale;
        }

        static void ToNormal(Span<float> block)
        {
            for (var i = 0; i < Block / 2; i++)
            {
                var radius = MathF.Sqrt(-2 * MathF.Log(1 - block[i]));
                var angle = TwoPi * block[i + Block / 2];
                block[i] = radius * MathF.Cos(angle);
                block[i + Block / 2] = radius * MathF.Sin(angle);
            }
        }

        void FillOneByOne(Span<float> destination)
        {
            for (var i = 0; i < destination.Length; i++)
                destination[i] = (float)NextNormal();
        }

        double NextNormal()
        {
            if (_spare is double spare)
            {
                _spare = null;
                return spare;
            }

            var angle = 2 * Math.PI * NextUniform();
            var radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
            _spare = radius * Math.Sin(angle);
            return radius * Math.Cos(angle);
        }

        double NextUniform()
        {
            const double scale = 1.0 / (1L << 53);
            var high = (ulong)_twister.Next() << 32;
            return ((high | _twister.Next()) & ((1UL << 53) - 1)) * scale;
        }
    }
}
