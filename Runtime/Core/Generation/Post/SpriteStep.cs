#nullable enable
using System.Globalization;
using System.Threading;

namespace Yoso
{
    /// <summary>Cuts a sprite out: hard or soft edges without fringe, no specks, no empty border, and a pivot.</summary>
    public sealed record SpriteStep : IPostStep
    {
        /// <summary>Alpha below it counts as nothing.</summary>
        public byte AlphaThreshold { get; init; } = 128;

        /// <summary>Whether every pixel is to be either there or not.</summary>
        public bool HardEdges { get; init; } = true;

        /// <summary>Islands of fewer pixels go; 0 keeps all.</summary>
        public int SpeckPixels { get; init; } = 4;

        /// <summary>Whether the empty border goes.</summary>
        public bool Trim { get; init; } = true;

        public PivotRule Pivot { get; init; } = PivotRule.Centre;

        public string Name => string.Format(CultureInfo.InvariantCulture, "sprite {0} {1} {2} {3} {4}", AlphaThreshold, HardEdges, SpeckPixels, Trim, Pivot);

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            var image = Cleaned(result.Image);
            var whole = new PixelRect(0, 0, image.Width, image.Height);
            var visible = Trim ? SpriteTrim.Bounds(image, AlphaThreshold) : whole;
            var part = visible.IsEmpty ? whole : visible;
            var pivot = SpritePivot.Of(image, part, Pivot);
            return result with
            {
                Image = part == whole ? image : image.Crop(part.X, part.Y, part.Width, part.Height),
                Shape = new SpriteShape(part, pivot.X, pivot.Y),
            };
        }

        RgbaImage Cleaned(RgbaImage source)
        {
            var image = source.Crop(0, 0, source.Width, source.Height);
            AlphaEdge.Defringe(image);
            if (HardEdges)
                AlphaEdge.Threshold(image, AlphaThreshold);
            if (SpeckPixels > 0)
                AlphaEdge.RemoveSpecks(image, SpeckPixels, AlphaThreshold);
            return image;
        }
    }
}
