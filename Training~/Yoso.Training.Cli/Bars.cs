using Spectre.Console;

namespace Yoso.Training.Cli;

/// <summary>Progress bars on a terminal; elsewhere a line a tenth.</summary>
sealed class Bars
{
    readonly ProgressContext? _context;

    Bars(ProgressContext? context) => _context = context;

    /// <summary>Whether somebody watches: what a file or a pipe gets should be lines.</summary>
    public static bool CanBeSeen => AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;

    public static T Show<T>(Func<Bars, T> work) => CanBeSeen ? Drawn().Start(context => work(new Bars(context))) : work(new Bars(null));

    public static void Show(Action<Bars> work) => Show(bars =>
    {
        work(bars);
        return true;
    });

    /// <summary>The look of every bar of the program.</summary>
    public static Progress Drawn() => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());

    /// <summary>A bar whose value goes from 0 to 1.</summary>
    public IProgress<double> Add(string description) =>
        _context is null ? new Lines(description) : new Bar(_context.AddTask(Markup.Escape(description), maxValue: 1));

    sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    sealed class Lines(string description) : IProgress<double>
    {
        int _told;

        public void Report(double value)
        {
            var tenths = (int)(value * 10 + 1e-9);
            if (tenths <= _told) return;

            _told = tenths;
            Console.WriteLine($"{description}: {10 * tenths} %");
        }
    }
}
