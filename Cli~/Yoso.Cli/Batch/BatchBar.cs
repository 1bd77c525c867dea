using Spectre.Console;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>A bar on the error writer while a batch is drawn and somebody watches.</summary>
static class BatchBar
{
    public static BatchSummary Over(int left, BatchOptions options, Surroundings surroundings, Func<IProgress<BatchProgress>?, BatchSummary> run)
    {
        if (!surroundings.ShowsProgress || options.Quiet || left == 0)
            return run(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Error) });
        var columns = new ProgressColumn[] { new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn() };
        return console.Progress().AutoClear(true).Columns(columns).Start(context => run(new Bar(context.AddTask("drawing", maxValue: left))));
    }

    /// <summary>Told on the thread that draws: setting values is all it does.</summary>
    sealed class Bar(ProgressTask task) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value)
        {
            task.Value = task.MaxValue - value.Left;
            var failed = value.Failed > 0 ? $", {value.Failed} failed" : "";
            var time = value.TimeLeft is { } left ? $", {Amounts.Time(left)} left" : "";
            task.Description = Markup.Escape(FormattableString.Invariant($"{value.Made} drawn{failed}, {value.PicturesPerSecond:0.#} a second{time}"));
        }
    }
}
