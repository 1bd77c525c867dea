#nullable enable
namespace Yoso.Batch
{
    /// <summary>What of a desk outlives its window: the draft, what was asked for from the grid, the decisions, and whether a run was under way.</summary>
    public sealed record DeskSession(DeskDraft Draft, VerdictSheet Verdicts)
    {
        public bool WasRunning { get; init; }

        public static DeskSession Of(DeskState state)
        {
            return new DeskSession(state.Draft, state.Verdicts) { WasRunning = state.Run.IsActive && state.Run.Phase != RunPhase.Stopping };
        }
    }
}
