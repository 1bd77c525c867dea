#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>(state, event) -> state of a run that another process trains.</summary>
    public static class TrainingWatch
    {
        /// <summary>So many reports make the pace that what remains is reckoned with.</summary>
        const int PaceReports = 5;

        public static TrainingState Next(TrainingState state, TrainingEvent happened)
        {
            return happened switch
            {
                TrainingEvent.Seen seen => Seen(seen.Run, state.Phase == TrainingPhase.Stopping),
                TrainingEvent.StopAsked => state.CanStop ? state with { Phase = TrainingPhase.Stopping } : state,
                TrainingEvent.Started => new TrainingState { Phase = TrainingPhase.Starting },
                _ => throw new ArgumentException($"wanted an event of a training, found {happened.GetType().Name}", nameof(happened)),
            };
        }

        /// <param name="isStopping">It was asked to stop: it takes the wish away before it has left.</param>
        static TrainingState Seen(RunSnapshot run, bool isStopping)
        {
            var last = run.Stats.Count > 0 ? run.Stats[run.Stats.Count - 1] : null;
            var (step, total) = (last?.Step ?? 0, run.Options?.TotalSteps ?? 0);
            var phase = run.IsAlive && isStopping ? TrainingPhase.Stopping : Phase(run, step, total);
            return new TrainingState
            {
                Phase = phase,
                Step = step,
                TotalSteps = total,
                Trained = Seconds(run.Stats.Sum(line => line.Seconds)),
                Remaining = phase is TrainingPhase.Training or TrainingPhase.Stopping ? Remaining(run.Stats, total) : null,
                Size = run.Log.Size,
                Stats = run.Stats,
                Samples = run.Samples,
                Reason = phase == TrainingPhase.Failed ? run.Log.Failure.Length > 0 ? run.Log.Failure : "its process ended without a word: see train.log in the run's folder" : "",
                CanGoOn = !run.IsAlive && (phase == TrainingPhase.Stopped || phase == TrainingPhase.Failed),
            };
        }

        static TrainingPhase Phase(RunSnapshot run, long step, long total)
        {
            if (run.IsAlive)
                return run.IsStopAsked ? TrainingPhase.Stopping : run.Stats.Count > 0 ? TrainingPhase.Training : TrainingPhase.Starting;
            if (run.HasStyle && step >= total)
                return TrainingPhase.Complete;
            return run.HasCheckpoint && run.Log.Failure.Length == 0 ? TrainingPhase.Stopped : TrainingPhase.Failed;
        }

        static TimeSpan? Remaining(IReadOnlyList<StatsLine> stats, long total)
        {
            if (stats.Count < 2)
                return null;
            var recent = stats.Skip(Math.Max(0, stats.Count - PaceReports - 1)).ToArray();
            var steps = recent[recent.Length - 1].Step - recent[0].Step;
            var left = total - recent[recent.Length - 1].Step;
            return left < 0 ? null : Seconds(recent.Skip(1).Sum(line => line.Seconds) / steps * left);
        }

        static TimeSpan Seconds(double seconds)
        {
            const double Most = 1e9;
            return new TimeSpan((long)(Math.Min(seconds, Most) * TimeSpan.TicksPerSecond));
        }
    }
}
