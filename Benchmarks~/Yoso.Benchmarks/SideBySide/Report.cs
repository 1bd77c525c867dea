using System.Globalization;
using Spectre.Console;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>The measurements as two small tables that a Markdown file takes as they are.</summary>
static class Report
{
    const int WidestLine = 160;

    public static void Write(ModelUnderTest model, IReadOnlyList<ComparisonLine> lines, IReadOnlyList<StageLine> stages, IAnsiConsole console)
    {
        console.Profile.Width = WidestLine; // a table row that breaks is no Markdown
        console.WriteLine($"{Path.GetFileName(model.Path)}, {model.Threads} threads on {Environment.ProcessorCount} cores, one step\n");
        console.Write(Comparison(lines));
        console.Write(Stages(stages));
    }

    static Table Comparison(IReadOnlyList<ComparisonLine> lines)
    {
        var table = Columns("batch", "prompts", "pictures/s", "ms a batch", "bare networks", "ratio", "bytes a picture");
        foreach (var line in lines)
            table.AddRow(line.Batch.ToString(CultureInfo.InvariantCulture), line.Prompts, Number(line.PicturesPerSecond, 1),
                Number(line.Times.FirstMs, 2), Number(line.Times.SecondMs, 2), Number(line.Times.Ratio, 3), Number(line.Bytes, 0));
        return table;
    }

    static Table Stages(IReadOnlyList<StageLine> lines)
    {
        var table = Columns(["ms a picture", .. lines.Select(line => $"batch {line.Batch}")]);
        for (var i = 0; i < lines[0].Stages.Count; i++)
            table.AddRow([lines[0].Stages[i].Name, .. lines.Select(line => Number(line.Stages[i].Ms, 3))]);
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
