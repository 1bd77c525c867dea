#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What can be done in a state: which buttons are on.</summary>
    public static class DeskPossibilities
    {
        /// <summary>The draft is read, without a problem, and comes to pictures.</summary>
        public static bool CanStart(this DeskState state)
        {
            return !state.Run.IsActive && !state.IsReading() && state.Reading.Problem == null && state.Reading.Count + state.Draft.Extras.Count > 0;
        }

        public static bool CanPause(this DeskState state) => state.Run.Phase == RunPhase.Running;

        public static bool CanGoOn(this DeskState state)
        {
            var run = state.Run;
            return run.Phase == RunPhase.Paused || run.Phase == RunPhase.Stopped || run.Phase == RunPhase.Finished && run.Failed > 0;
        }

        public static bool CanCancel(this DeskState state) => state.Run.IsActive && state.Run.Phase != RunPhase.Stopping;

        public static bool CanDecide(this DeskState state) => state.Selected().Any(picture => picture.IsMade);

        public static bool CanCompare(this DeskState state) => state.Grid.Selected.Count == 2;

        public static bool CanSheet(this DeskState state) => state.Pictures.Any(picture => picture.IsMade && state.Verdicts[picture.Key] == Verdict.Kept);

        public static bool CanSave(this DeskState state) => state.Draft.Folder.Length > 0 && state.CanSheet();

        /// <summary>Whether what is known of the draft is about an earlier one.</summary>
        public static bool IsReading(this DeskState state) => state.Reading.Revision != state.Draft.Revision;

        public static IReadOnlyList<DeskPicture> Selected(this DeskState state) => state.Grid.Selected.All.Select(place => state.Pictures[place]).ToArray();
    }
}
