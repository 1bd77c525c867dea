#nullable enable
using System;
using System.Threading;

namespace Yoso
{
    /// <summary>Enlarges pictures by the largest whole factor that keeps them within a width; larger ones stay as they are.</summary>
    public sealed class EnlargeToStep : IPostStep
    {
        readonly int _width;
        readonly Upscaler _upscaler;

        /// <summary>In pixels.</summary>
        public EnlargeToStep(int width, Upscaler upscaler)
        {
            _width = width > 0 ? width : throw new ArgumentOutOfRangeException(nameof(width), width, "a width of at least 1 wanted");
            _upscaler = upscaler;
        }

        public string Name => $"enlarge to {_width} {_upscaler}";

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            var factor = _width / result.Image.Width;
            return factor <= 1 ? result : new EnlargeStep(factor, _upscaler).Apply(result, cancellation);
        }
    }
}
