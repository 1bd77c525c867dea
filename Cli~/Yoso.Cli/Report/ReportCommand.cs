using System.CommandLine;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary><c>yoso report</c>: a folder of pictures as a page to look them through.</summary>
static class ReportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "pictures that carry how they were made, in folders below as well", HelpName = "FOLDER" };
        var output = new Option<string>("--out", "-o") { Description = "the page, report.html in the folder by default", HelpName = "FILE.html" };
        var json = new Option<string>("--json") { Description = "the same for other programs", HelpName = "FILE.json" };
        var command = new Command("report", "Writes a page that shows pictures with their recipes, to filter, keep and reject.") { folder, output, json };
        command.SetAction((parsed, cancellation) =>
        {
            Write(new PictureFolder(parsed.GetValue(folder)!), (parsed.GetValue(output), parsed.GetValue(json)), surroundings.Out, cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    static void Write(PictureFolder folder, (string? Page, string? Json) output, TextWriter writer, CancellationToken cancellation)
    {
        if (output.Page != null)
            OutputFile.Check("--out", output.Page, ".html");
        if (output.Json != null)
            OutputFile.Check("--json", output.Json, ".json");
        var gallery = folder.Read(cancellation);
        var page = output.Page ?? Path.Combine(folder.Path, BatchReport.Page);
        ReportPage.Write(page, gallery);
        if (output.Json != null)
            ReportJson.Write(output.Json, gallery);
        foreach (var line in PictureFolder.Tell(gallery))
            writer.WriteLine(line);
        writer.WriteLine(page);
    }
}
