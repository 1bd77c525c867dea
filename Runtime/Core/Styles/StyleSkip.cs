#nullable enable
namespace Yoso
{
    /// <summary>A layer or tensor of a style file that has no effect, and why.</summary>
    public sealed record StyleSkip(string Name, string Reason);
}
