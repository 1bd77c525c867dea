using System.CommandLine;
using Spectre.Console;
using Yoso.Training.Export;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary><c>yoso-train export</c>: a run as one .yoso file for the runtime.</summary>
static class ExportCommand
{
    public static Command Make()
    {
        var run = new Argument<DirectoryInfo>("RUN") { Description = "The run folder." };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "The .yoso file." };
        var weights = new Option<TensorType>("--weights") { Description = "What weights are stored as.", DefaultValueFactory = _ => TensorType.F16 };
        weights.AcceptOnlyFromAmong(nameof(TensorType.F32), nameof(TensorType.F16), nameof(TensorType.BF16));
        var segments = new Option<int>("--segments") { Description = "Also in that many parts, for games whose frames have no room for a whole step.", DefaultValueFactory = _ => 1 };
        var command = new Command("export", "Write the run's averaged network as a bundle: ONNX graphs, weights, tokenizer, recipe.") { run, output, weights, segments };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            new RunFolder(parsed.GetRequiredValue(run).FullName), parsed.GetRequiredValue(output).FullName,
            new ExportOptions { WeightType = parsed.GetValue(weights), Segments = ArgumentRules.Positive("--segments", parsed.GetValue(segments)) }, cancellation)));
        return command;
    }

    static int Run(RunFolder folder, string file, ExportOptions options, CancellationToken cancellation)
    {
        using var run = new TrainedRun(folder);
        RunExport.Write(folder, run, file, options, cancellation);
        AnsiConsole.MarkupLine($"{run.Position.Stage} step {run.Position.StageSteps}, {options.WeightType}: [green]{Markup.Escape(file)}[/] ({new FileInfo(file).Length / 1e6:0.0} MB)");
        return ExitCodes.Done;
    }
}
