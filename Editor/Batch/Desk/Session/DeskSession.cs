#nullable enable
namespace Yoso.Batch
{
    /// <summary>What of a desk outlives its window: the draft, what was asked for from the grid, the decisions, and whether a run was under way.</summary>
    public sealed record DeskSession(DeskDraft Draft, VerdictSheet Verdicts)
    {
        public bool WasRunning { get; init; }

        /// <summary>With nothing on it but what the project's settings say.</summary>
        public static DeskSession New(YosoSettings settings)
        {
            var draft = new DeskDraft { Folder = settings.OutputFolder, Defaults = new DeskDefaults { NamingRule = settings.NamingRule } };
            return new DeskSession(draft, VerdictSheet.Empty);
        }

        public static DeskSession Of(DeskState state)
        {
            return new DeskSession(state.Draft, state.Verdicts) { WasRunning = state.Run.IsActive && state.Run.Phase != RunPhase.Stopping };
        }
    }
}
