using System.Globalization;
using Spectre.Console;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>The measurements as two small tables that a Markdown file takes as they are.</summary>
static class Report
{
    const int WidestLine = 160;

    public static void Write(ModelUnderTest model, IReadOnlyList<Comparison> comparisons, IReadOnlyList<Stages> stages, IAnsiConsole console)
    {
        console.Profile.Width = WidestLine; // a table row that breaks is no Markdown
        console.WriteLine($"{Path.GetFileName(model.Path)}, {model.Threads} threads on {Environment.ProcessorCount} cores, one step\n");
        console.Write(Table(comparisons));
        console.Write(Table(stages));
    }

    static Table Table(IReadOnlyList<Comparison> comparisons)
    {
        var table = Columns("batch", "prompts", "pictures/s", "ms a batch", "bare networks", "ratio", "bytes a picture");
        foreach (var line in comparisons)
            table.AddRow(line.Batch.ToString(CultureInfo.InvariantCulture), line.Prompts, Number(line.PicturesPerSecond, 1),
                Number(line.Milliseconds, 2), Number(line.NetworkMilliseconds, 2), Number(line.Ratio, 3), Number(line.BytesPerPicture, 0));
        return table;
    }

    static Table Table(IReadOnlyList<Stages> stages)
    {
        var table = Columns(["ms a picture", .. stages.Select(stage => $"batch {stage.Batch}")]);
        foreach (var (first, second) in stages[0].Medians.Zip(stages[1].Medians))
            table.AddRow(first.Name, Number(first.Milliseconds, 3), Number(second.Milliseconds, 3));
        return table;
    }

    static Table Columns(params string[] names)
    {
        var table = new Table().Border(TableBorder.Markdown);
        foreach (var name in names)
            table.AddColumn(new TableColumn(name).RightAligned());
        return table;
    }

    static string Number(double value, int decimals)
    {
        return value.ToString("f" + decimals, CultureInfo.InvariantCulture);
    }
}
