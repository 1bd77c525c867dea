#nullable enable
namespace Yoso.Batch
{
    /// <summary>A style file and how strongly it is mixed in, before the file is read.</summary>
    public sealed record StyleUse(string File, float Weight);
}
