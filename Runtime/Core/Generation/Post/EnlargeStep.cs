#nullable enable
using System;
using System.Threading;

namespace Yoso
{
    /// <summary>Enlarges pictures by a whole factor; those that tile go on tiling.</summary>
    public sealed class EnlargeStep : IPostStep
    {
        readonly int _factor;
        readonly Upscaler _upscaler;

        public EnlargeStep(int factor, Upscaler upscaler)
        {
            if (!PixelUpscaler.CanEnlarge(factor, upscaler))
                throw new ArgumentException($"{upscaler} cannot enlarge by {factor}", nameof(factor));
            _factor = factor;
            _upscaler = upscaler;
        }

        public string Name => $"enlarge {_factor} {_upscaler}";

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            var source = result.Image;
            var target = new RgbaImage(checked(source.Width * _factor), checked(source.Height * _factor));
            var tiling = result.Recipe.Tiling;
            PixelUpscaler.Enlarge(source, target, _upscaler, tiling.HasFlag(Tiling.Horizontal), tiling.HasFlag(Tiling.Vertical));
            return result with { Image = target };
        }
    }
}
