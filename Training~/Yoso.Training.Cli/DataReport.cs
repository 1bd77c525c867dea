using Spectre.Console;
using Yoso.Training.Data;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary>Reads a data set and says what was found and what was not usable.</summary>
static class DataReport
{
    const int ShownSkips = 5;

    public static TrainingSet Read(string path, DataOptions options, CancellationToken cancellation) => Read(path, options.ToReadOptions(), cancellation);

    public static TrainingSet Read(string path, TrainingSetOptions options, CancellationToken cancellation)
    {
        var set = TrainingSet.Read(path, options, null, cancellation);
        var splits = set.Items.CountBy(i => i.Split).Select(s => $"{s.Value} {s.Key}");
        AnsiConsole.MarkupLine($"data [bold]{set.Count}[/] pictures ({Markup.Escape(string.Join(", ", splits))}), "
            + $"{set.Excluded} excluded, {set.Skipped.Count} skipped, hash {set.Hash[..12]}");
        foreach (var item in set.Skipped.Take(ShownSkips))
            AnsiConsole.MarkupLine($"  [yellow]skipped[/] {Markup.Escape(item.Source)}: {Markup.Escape(item.Reason)}");
        if (set.Skipped.Count > ShownSkips) AnsiConsole.MarkupLine($"  and {set.Skipped.Count - ShownSkips} more");
        return set;
    }
}
