#nullable enable
using System;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The designer's desk: what a command makes of its state, and what is to be done in the world because of it. Nothing else happens here.</summary>
    public static class Desk
    {
        /// <exception cref="ArgumentException">A command that the desk does not know.</exception>
        public static DeskStep Apply(DeskState state, DeskCommand command)
        {
            var step = command switch
            {
                DraftCommand edit => DraftRules.Apply(state, edit),
                RunCommand run => RunRules.Apply(state, run),
                GridCommand grid => new DeskStep(GridRules.Apply(state, grid)),
                ReviewCommand review => ReviewRules.Apply(state, review),
                MoreCommand more => MoreRules.Apply(state, more),
                SaveCommand save => SaveRules.Apply(state, save),
                _ => throw new ArgumentException($"command: wanted one of the desk's, found {command.GetType().Name}", nameof(command)),
            };
            return Settle(state, step);
        }

        /// <summary>What follows from any change: the grid shows what its filter says, and the session goes to disk when what it holds has changed.</summary>
        static DeskStep Settle(DeskState before, DeskStep step)
        {
            var after = step.State;
            if (after.Pictures != before.Pictures || after.Verdicts != before.Verdicts || after.Grid.Filter != before.Grid.Filter || after.Grid.Search != before.Grid.Search)
                after = after with { Grid = GridRules.Refill(after) };
            var isToSave = after.Draft != before.Draft || after.Verdicts != before.Verdicts || after.Run.Phase != before.Run.Phase;
            return isToSave ? new DeskStep(after, step.Effects.Append(new SaveSession()).ToArray()) : step with { State = after };
        }
    }
}
