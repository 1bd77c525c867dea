#nullable enable
using System.Linq;
using System.Threading;

namespace Yoso
{
    /// <summary>Keeps pictures, and companions that hold colours, to a palette: those of a set look as if they belonged together.</summary>
    public sealed class PaletteStep : IPostStep
    {
        readonly Palette _palette;
        readonly Dither _dither;

        public PaletteStep(Palette palette, Dither dither = Dither.None)
        {
            _palette = palette;
            _dither = dither;
            Name = $"palette {dither} {palette.ToHex().Replace('\n', ' ')}";
        }

        public string Name { get; }

        internal Palette Palette => _palette;

        internal bool IsDithered => _dither != Dither.None;

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            return result with { Image = InColours(result.Image), Maps = result.Maps.Select(map => map.HoldsColours ? map with { Image = InColours(map.Image) } : map).ToArray() };
        }

        RgbaImage InColours(RgbaImage source)
        {
            var image = source.Crop(0, 0, source.Width, source.Height);
            PaletteMap.Apply(image, _palette, _dither);
            return image;
        }
    }
}
