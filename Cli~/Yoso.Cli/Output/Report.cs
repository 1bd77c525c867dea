using System.Globalization;
using Spectre.Console;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>Tells what a run did: a small table, JSON, or nothing.</summary>
static class Report
{
    public static void Write(RunSummary run, TextWriter writer)
    {
        if (run.Options.Json)
            writer.WriteLine(JsonReport.Of(run));
        else if (!run.Options.Quiet)
            WriteTables(run, writer);
    }

    static void WriteTables(RunSummary run, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        console.Write(Facts(run));
        console.Write(Times(run));
        foreach (var written in Files(run))
            writer.WriteLine(written);
    }

    static Grid Facts(RunSummary run)
    {
        var recipe = run.Recipe;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Add(grid, "model", recipe.Model + " " + recipe.ModelHash[..10]);
        Add(grid, "provider", run.Provider.ToString());
        Add(grid, "seed", run.Options.Count == 1 ? Number(run.Options.Seed) : Number(run.Options.Seed) + " to " + Number(run.Options.Seed + (ulong)(run.Options.Count - 1)));
        Add(grid, "picture", RecipeFacts.Picture(recipe));
        foreach (var style in run.Styles)
            Add(grid, "style", StyleText.Of(style));
        foreach (var problem in run.Problems)
            Add(grid, "not as was", problem);
        foreach (var cut in run.Drawings.Where(drawing => drawing.DroppedTokens > 0).DistinctBy(drawing => drawing.Recipe.Prompt))
            Add(grid, "cut", $"the last {cut.DroppedTokens} tokens of a prompt did not fit");
        return grid;
    }

    static Table Times(RunSummary run)
    {
        var many = run.Drawings.Count > 1;
        var table = new Table().Border(TableBorder.Simple).AddColumn("stage").AddColumn(new TableColumn("ms").RightAligned());
        if (many)
            table.AddColumn(new TableColumn("ms a picture").RightAligned());
        foreach (var (stage, milliseconds) in run.Times.Stages.Append(("total", run.Times.TotalMilliseconds)))
            table.AddRow(many
                ? [stage, Milliseconds(milliseconds), stage is "load" or "total" ? "" : Milliseconds(milliseconds / run.Drawings.Count)]
                : [stage, Milliseconds(milliseconds)]);
        return table;
    }

    static IEnumerable<string> Files(RunSummary run)
    {
        var files = run.Drawings.Where(drawing => drawing.File != null).Select(drawing => drawing.File!).ToArray();
        var shown = files.Length > 8 ? files.Take(7).Append($"... and {files.Length - 7} more") : files;
        return run.Options.Sheet is { } sheet ? shown.Append(sheet) : shown;
    }

    static void Add(Grid grid, string name, string value)
    {
        grid.AddRow(new Text(name), new Text(value));
    }

    static string Number(ulong value)
    {
        return value.ToString(CultureInfo.InvariantCulture);
    }

    static string Milliseconds(double value)
    {
        return value.ToString("f1", CultureInfo.InvariantCulture);
    }
}
