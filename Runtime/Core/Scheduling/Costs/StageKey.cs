#nullable enable
namespace Yoso
{
    /// <summary>Stages of one key take about the same time.</summary>
    /// <param name="Engine">Model, execution provider and threads.</param>
    /// <param name="Detail">Which post step, which upload, which segment; empty where the kind says it all.</param>
    sealed record StageKey(string Engine, StageKind Kind, int Width, int Height, string Detail);
}
