#nullable enable
using System;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>A run in words.</summary>
    public static class TrainingText
    {
        const string LossName = "loss";

        public static string Of(TrainStyleState state)
        {
            if (state.Run == null)
                return "Choose pictures, name the style and start.";
            var training = state.Training;
            var lines = new[] { Phase(training), Time(training), training.Size, Loss(training), Collected(state) };
            return string.Join("\n", lines.Where(line => line.Length > 0));
        }

        static string Phase(TrainingState training)
        {
            return training.Phase switch
            {
                TrainingPhase.Unknown => "looking at the run",
                TrainingPhase.Starting => "starting: the first time, the trainer is built and its packages are fetched",
                TrainingPhase.Training => "training",
                TrainingPhase.Stopping => "stopping: it saves after the batch that it is at",
                TrainingPhase.Stopped => "stopped; it can go on",
                TrainingPhase.Failed => "failed: " + training.Reason,
                _ => "complete",
            };
        }

        static string Time(TrainingState training)
        {
            if (training.Step == 0)
                return "";
            var trained = "trained " + Short(training.Trained);
            return training.Remaining is { } remaining ? $"{trained}, about {Short(remaining)} left" : trained;
        }

        /// <summary>The newest one alone: that of two networks that train against each other does not fall, so how it compares says nothing.</summary>
        static string Loss(TrainingState training)
        {
            return training.Stats.Count > 0 && training.Stats[training.Stats.Count - 1].Values.TryGetValue(LossName, out var loss) ? string.Format(CultureInfo.InvariantCulture, "loss {0:0.000}", loss) : "";
        }

        static string Collected(TrainStyleState state)
        {
            return state.Collected.Length > 0 ? $"in the project as {state.Collected}" : "";
        }

        static string Short(TimeSpan time)
        {
            return time.TotalHours >= 1
                ? $"{(int)time.TotalHours} h {time.Minutes} min"
                : time.TotalMinutes >= 1 ? $"{(int)time.TotalMinutes} min {time.Seconds} s" : $"{(int)time.TotalSeconds} s";
        }
    }
}
