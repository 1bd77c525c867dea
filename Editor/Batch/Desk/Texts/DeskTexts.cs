#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>What the window says, in words and figures.</summary>
    public static class DeskTexts
    {
        /// <summary>How many pictures a start makes, how long that takes and how much disk; or what keeps it from starting.</summary>
        public static string Estimate(DeskState state)
        {
            if (state.IsReading())
                return "reading...";
            if (state.Reading.Problem != null)
                return "";
            var count = state.Reading.Count + state.Draft.Extras.Count;
            var pictures = count == 1 ? "1 picture" : Invariant($"{count:N0} pictures");
            return state.Reading.Estimate is { } estimate ? $"{pictures}, about {Duration(estimate.Time)} and {Bytes(estimate.Bytes)}" : pictures;
        }

        /// <summary>Empty where the draft can be read.</summary>
        public static string Problem(DeskState state)
        {
            if (!(state.Reading.Problem is { } problem))
                return "";
            return problem.Line > 0 ? Invariant($"line {problem.Line}, column {problem.Column}: {problem.Text}") : problem.Text;
        }

        public static string Run(DeskRun run)
        {
            return run.Phase switch
            {
                RunPhase.Idle => "",
                RunPhase.Starting => "opening the model",
                RunPhase.Running => Progress(run) + Speed(run),
                RunPhase.Paused => "paused at " + Progress(run),
                RunPhase.Stopping => "stopping",
                RunPhase.Stopped => run.Problem.Length > 0 ? run.Problem : "stopped at " + Progress(run),
                _ => "finished: " + Progress(run),
            };
        }

        public static string Duration(TimeSpan time)
        {
            if (time.TotalSeconds < 90)
                return Invariant($"{Math.Max(1, Math.Round(time.TotalSeconds))} s");
            return time.TotalMinutes < 90 ? Invariant($"{Math.Round(time.TotalMinutes)} min") : Invariant($"{time.TotalHours:0.0} h");
        }

        public static string Bytes(long bytes)
        {
            return bytes < 1 << 20 ? Invariant($"{Math.Max(1, bytes / 1024)} KB") : bytes < 1 << 30 ? Invariant($"{bytes / 1048576.0:0.0} MB") : Invariant($"{bytes / 1073741824.0:0.0} GB");
        }

        static string Progress(DeskRun run)
        {
            var progress = Invariant($"{run.Done:N0} of {run.Total:N0}");
            return run.Failed > 0 ? Invariant($"{progress}, {run.Failed:N0} failed") : progress;
        }

        static string Speed(DeskRun run)
        {
            var speed = run.PicturesPerSecond > 0 ? Invariant($", {run.PicturesPerSecond:0.0} a second") : "";
            return run.Remaining is { } remaining ? $"{speed}, {Duration(remaining)} left" : speed;
        }

        static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}
