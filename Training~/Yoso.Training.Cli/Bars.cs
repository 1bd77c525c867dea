using Spectre.Console;

namespace Yoso.Training.Cli;

/// <summary>Progress bars on a terminal, nothing elsewhere.</summary>
sealed class Bars
{
    readonly ProgressContext? _context;

    Bars(ProgressContext? context) => _context = context;

    public static T Show<T>(Func<Bars, T> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected) return work(new Bars(null));

        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new Bars(context)));
    }

    /// <summary>A bar whose value goes from 0 to 1.</summary>
    public IProgress<double> Add(string description) => new Bar(_context?.AddTask(Markup.Escape(description), maxValue: 1));

    sealed class Bar(ProgressTask? task) : IProgress<double>
    {
        public void Report(double value)
        {
            if (task is not null) task.Value = value;
        }
    }
}
