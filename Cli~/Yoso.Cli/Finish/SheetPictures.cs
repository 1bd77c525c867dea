using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>What a sheet shows of a texture: the picture and its companions, two by two where it tiles, so that its seams would show.</summary>
static class SheetPictures
{
    public static IReadOnlyList<(string Label, RgbaImage Image)> Of(TextureResult result, TextureKind kind)
    {
        var pictures = Companions.Of(result).Prepend(("", result.Image));
        return result.Recipe.Tiling == Tiling.Both && !kind.IsPanorama ? pictures.Select(picture => (picture.Item1, TwoByTwo(picture.Item2))).ToArray() : pictures.ToArray();
    }

    static RgbaImage TwoByTwo(RgbaImage tile)
    {
        var four = new RgbaImage(2 * tile.Width, 2 * tile.Height);
        for (var i = 0; i < 4; i++)
            four.Blit(tile, i % 2 * tile.Width, i / 2 * tile.Height);
        return four;
    }
}
