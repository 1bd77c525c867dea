#nullable enable
namespace Yoso.Batch
{
    /// <summary>A picture that has just been written, under its file's name in the folder.</summary>
    public sealed record FinishedPicture(PlannedItem Item, string File);
}
