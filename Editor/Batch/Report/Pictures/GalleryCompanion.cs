#nullable enable
namespace Yoso.Batch
{
    /// <summary>A picture that goes with another one, and what it holds: "normal", "height", "mask" or "cube".</summary>
    public sealed record GalleryCompanion(string Word, GalleryFile File);
}
