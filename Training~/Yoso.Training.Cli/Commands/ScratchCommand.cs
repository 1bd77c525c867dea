using System.CommandLine;
using Spectre.Console;
using Yoso.Training.Data;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary><c>yoso-train scratch</c>: trains a model from captioned pictures, or goes on with a run.</summary>
static class ScratchCommand
{
    public static Command Make()
    {
        var data = new Option<string>("--data") { Required = true, Description = "Captioned pictures: a folder, .tar or .zip with metadata.jsonl, or a .txt beside each picture." };
        var config = new Option<FileInfo?>("--config") { Description = "Options as JSON; left out, the run's own options.json is used." };
        var output = new Option<DirectoryInfo>("--out") { Required = true, Description = "The run folder. One that exists is taken up where it stopped." };
        var minutes = new Option<double?>("--minutes") { Description = "Stop (and save) after this many minutes." };
        var command = new Command("scratch", "Train from scratch: a diffusion warm-up, then the YOSO stage.") { data, config, output, minutes };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            parsed.GetRequiredValue(data), parsed.GetValue(config)?.FullName, new RunFolder(parsed.GetRequiredValue(output).FullName),
            parsed.GetValue(minutes), cancellation)));
        return command;
    }

    static int Run(string data, string? config, RunFolder folder, double? minutes, CancellationToken cancellation)
    {
        if (config is null && !File.Exists(folder.Options))
            throw new ArgumentException($"{folder.Root} is a new run: --config FILE.json is wanted");

        var options = RunOptions.Load(config ?? folder.Options);
        var set = DataReport.Read(data, options.Data, cancellation);
        using var run = ScratchRun.Open(folder, options, set, TimeProvider.System);
        run.Reported = new TensorBoardEvents(folder.Events).Write;

        var complete = StopRule.Apply(folder, minutes, stop => TrainingProgress.Show(report => run.Train(report, stop)), cancellation);
        AnsiConsole.MarkupLine(complete
            ? $"[green]complete[/]: {Markup.Escape(folder.Root)}"
            : $"[yellow]saved[/]: {Markup.Escape(folder.Root)}; the same command goes on from here");
        return cancellation.IsCancellationRequested ? ExitCodes.Cancelled : ExitCodes.Done;
    }
}
