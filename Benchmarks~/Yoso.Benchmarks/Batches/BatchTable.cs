using System.Globalization;
using Spectre.Console;
using Yoso.Benchmarks.SideBySide;

namespace Yoso.Benchmarks.Batches;

/// <summary>The rounds as a table that a Markdown file takes as it is.</summary>
static class BatchTable
{
    const int WidestLine = 160;

    public static void Write(ModelUnderTest model, int workers, IReadOnlyList<BatchRound> rounds)
    {
        AnsiConsole.Profile.Width = WidestLine; // a table row that breaks is no Markdown
        AnsiConsole.WriteLine($"{Path.GetFileName(model.Path)}, {model.Threads} threads on {Environment.ProcessorCount} cores, {workers} workers in a batch, one step; {BatchesUnderTest.Prompts} prompts, {BatchesUnderTest.Pictures} pictures\n");
        var table = new Table().Border(TableBorder.Markdown);
        foreach (var name in new[] { "round", "wall s", "pictures/s", "denoiser alone/s", "both networks/s", "of the denoiser", "of both networks", "in processor time" })
            table.AddColumn(new TableColumn(name).RightAligned());
        for (var i = 0; i < rounds.Count; i++)
            Add(table, (i + 1).ToString(CultureInfo.InvariantCulture), [rounds[i]]);
        Add(table, "median", rounds);
        AnsiConsole.Write(table);
    }

    static void Add(Table table, string name, IReadOnlyList<BatchRound> rounds)
    {
        double Median(Func<BatchRound, double> value) => Timing.Median(rounds.Select(value));
        table.AddRow(name, Number(Median(round => round.Batch.Wall / 1000), 2), Number(Median(round => Rate(round.Batch.Wall)), 1),
            Number(Median(round => Rate(round.Denoiser.Wall)), 1), Number(Median(round => Rate(round.Denoiser.Wall + round.Encoder.Wall)), 1),
            Number(Median(round => round.OfDenoiser), 3), Number(Median(round => round.OfNetworks), 3), Number(Median(round => round.OfNetworksWork), 3));
    }

    static double Rate(double milliseconds)
    {
        return 1000 * BatchesUnderTest.Pictures / milliseconds;
    }

    static string Number(double value, int decimals)
    {
        return value.ToString("f" + decimals, CultureInfo.InvariantCulture);
    }
}
