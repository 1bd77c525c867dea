using System.Globalization;
using Spectre.Console;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary>A progress bar with losses, rate and remaining time; a line a report where the output is no terminal.</summary>
static class TrainingProgress
{
    public static bool Show(Func<IProgress<StepReport>, bool> train) =>
        Bars.CanBeSeen ? Bars.Drawn().Start(context => train(new Bar(context.AddTask("starting")))) : train(new Lines());

    static string Describe(StepReport report)
    {
        var values = report.Values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key} {v.Value:0.0000}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{report.Stage} {report.Step}/{report.TotalSteps}  {string.Join("  ", values)}  {report.SamplesPerSecond:0.0} samples/s");
    }

    sealed class Lines : IProgress<StepReport>
    {
        long? _before;

        public void Report(StepReport value)
        {
            Console.WriteLine(Describe(value) + Remaining(value));
            _before = value.Step;
        }

        // At the pace since the last line; the first line of a session does not know where it began.
        string Remaining(StepReport value) => _before is { } before && value.Step > before
            ? $"  {TimeSpan.FromSeconds(Math.Round(value.Seconds / (value.Step - before) * (value.TotalSteps - value.Step)))} left"
            : "";
    }

    sealed class Bar(ProgressTask task) : IProgress<StepReport>
    {
        public void Report(StepReport value)
        {
            task.Description = Markup.Escape(Describe(value));
            task.MaxValue = value.TotalSteps;
            task.Value = value.Step;
        }
    }
}
