#nullable enable
namespace Yoso.Batch
{
    /// <summary>What came of a wish: a picture, or why there is none.</summary>
    public sealed record PreviewOutcome(PreviewWish Wish, TextureResult? Picture, string Problem);
}
