using Spectre.Console;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>A bar on the error writer while more than one batch is worked on and somebody watches.</summary>
static class Progress
{
    public static async Task Over(IReadOnlyList<BatchItem[]> batches, GenerateOptions options, Surroundings surroundings, Func<BatchItem[], Task> work)
    {
        if (!surroundings.ShowsProgress || options.Quiet || batches.Count == 1)
        {
            foreach (var batch in batches)
                await work(batch);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Error) });
        var columns = new ProgressColumn[] { new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn() };
        await console.Progress().AutoClear(true).Columns(columns).StartAsync(async context =>
        {
            var task = context.AddTask("drawing", maxValue: batches.Sum(batch => batch.Length));
            foreach (var batch in batches)
            {
                await work(batch);
                task.Increment(batch.Length);
            }
        });
    }
}
