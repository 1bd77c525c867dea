#nullable enable
namespace Yoso.Batch
{
    /// <summary>The state after a command, and what the host has to do, in this order.</summary>
    public sealed record DeskStep(DeskState State, params DeskEffect[] Effects);
}
