#nullable enable
namespace Yoso.Batch
{
    /// <summary>How an engine is to import a generated picture, in words of no engine.</summary>
    public sealed record TextureImportPreset
    {
        public TextureUse Use { get; init; } = TextureUse.Picture;

        /// <summary>Colours for the eye (sRGB), or plain numbers.</summary>
        public bool IsColour { get; init; } = true;

        public AlphaUse Alpha { get; init; } = AlphaUse.Transparency;

        /// <summary>Along which axes copies go on; along others the border is held.</summary>
        public Tiling Repeats { get; init; }

        /// <summary>Pixels that are to be seen: nearest neighbour, nothing compressed.</summary>
        public bool IsPixelArt { get; init; }

        public bool HasMipmaps { get; init; }

        /// <summary>Of a sprite: a whole frame is one unit high.</summary>
        public int PixelsPerUnit { get; init; } = 100;

        /// <summary>A power of two that no side is longer than, so that nothing is made smaller; sizes that are no powers of two stay as they are.</summary>
        public int LargestSide { get; init; } = 2048;
    }
}
