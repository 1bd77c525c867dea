#nullable enable
namespace Yoso.Batch
{
    /// <summary>A PNG file of a gallery: its name under the gallery's folder with '/' between, its size in pixels, and its bytes.</summary>
    public sealed record GalleryFile(string Name, int Width, int Height)
    {
        /// <summary>The file as it is; null where it is only linked, because the gallery holds enough already.</summary>
        public byte[]? Content { get; init; }

        public long Length { get; init; }
    }
}
