#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a run tells the desk.</summary>
    static class RunReports
    {
        public static DeskStep Apply(DeskState state, RunCommand command)
        {
            return command switch
            {
                RunPlanned planned => new DeskStep(Planned(state, planned.Pictures)),
                RunReported reported => new DeskStep(Reported(state, reported)),
                RunEnded ended => Ended(state, ended),
                _ => throw new ArgumentException($"command: wanted one about a run, found {command.GetType().Name}", nameof(command)),
            };
        }

        /// <summary>Cursor and selection stay with their pictures; pause and cancel that came earlier stand.</summary>
        static DeskState Planned(DeskState state, IReadOnlyList<DeskPicture> pictures)
        {
            var phase = state.Run.Phase == RunPhase.Starting ? RunPhase.Running : state.Run.Phase;
            return Counted(state with { Pictures = pictures, Grid = GridRules.Follow(state, pictures), Run = state.Run with { Phase = phase } });
        }

        static DeskState Reported(DeskState state, RunReported reported)
        {
            var run = state.Run with { PicturesPerSecond = reported.PicturesPerSecond, Remaining = reported.Remaining };
            if (reported.Arrivals.Count == 0)
                return state with { Run = run };
            var arrivals = new Dictionary<string, Arrival>(reported.Arrivals.Count);
            foreach (var arrival in reported.Arrivals)
                arrivals[arrival.Key] = arrival;
            var pictures = state.Pictures.Select(picture => arrivals.TryGetValue(picture.Key, out var arrival) ? Arrived(picture, arrival) : picture).ToArray();
            return Counted(state with { Pictures = pictures, Run = run });
        }

        static DeskPicture Arrived(DeskPicture picture, Arrival arrival)
        {
            return picture with { Stage = arrival.Problem.Length > 0 ? PictureStage.Failed : PictureStage.Made, Problem = arrival.Problem };
        }

        static DeskState Counted(DeskState state)
        {
            var done = state.Pictures.Count(picture => picture.IsMade);
            var failed = state.Pictures.Count(picture => picture.Stage == PictureStage.Failed);
            return state with { Run = state.Run with { Done = done, Failed = failed, Total = state.Pictures.Count } };
        }

        /// <summary>What was asked for meanwhile is made at once, unless the run was told to stop.</summary>
        static DeskStep Ended(DeskState state, RunEnded ended)
        {
            if (ended.Outcome == RunOutcome.Completed && state.Draft.Extras.Count > state.Run.ExtrasAtStart)
                return RunRules.Begin(state);
            var phase = ended.Outcome == RunOutcome.Completed ? RunPhase.Finished : RunPhase.Stopped;
            return new DeskStep(state with { Run = state.Run with { Phase = phase, Problem = ended.Problem, Remaining = null } });
        }
    }
}
