#nullable enable
using System;
using System.Globalization;
using System.Threading;

namespace Yoso
{
    /// <summary>Removes the faint patterns of period two that small models leave on even ground.</summary>
    public sealed class CleanStep : IPostStep
    {
        readonly float _strength;

        /// <summary>From 0 (nothing) to 1.</summary>
        public CleanStep(float strength = 1)
        {
            _strength = strength >= 0 && strength <= 1
                ? strength
                : throw new ArgumentOutOfRangeException(nameof(strength), strength, "a strength from 0 to 1 wanted");
        }

        public string Name => "clean " + _strength.ToString(CultureInfo.InvariantCulture);

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            var image = result.Image.Crop(0, 0, result.Image.Width, result.Image.Height);
            var tiling = result.Recipe.Tiling;
            CheckerFilter.Apply(image, _strength, (tiling & Tiling.Horizontal) != 0, (tiling & Tiling.Vertical) != 0);
            return result with { Image = image };
        }
    }
}
