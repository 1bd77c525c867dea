#nullable enable
using System.Threading;

namespace Yoso
{
    /// <summary>Keeps pictures to a palette: those of a set look as if they belonged together.</summary>
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

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            var image = result.Image.Crop(0, 0, result.Image.Width, result.Image.Height);
            PaletteMap.Apply(image, _palette, _dither);
            return result with { Image = image };
        }
    }
}
