using System.CommandLine;
using Spectre.Console;
using Yoso.Training.Data;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary><c>yoso-train lora</c>: trains a style on top of a bundle, or goes on with a run.</summary>
static class LoraCommand
{
    public static Command Make()
    {
        var arguments = new LoraArguments();
        var command = new Command("lora", "Train a style (LoRA) from 10 to 250 captioned pictures.");
        foreach (var option in arguments.All) command.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(arguments.Read(parsed), cancellation)));
        return command;
    }

    static int Run(LoraRequest request, CancellationToken cancellation)
    {
        using var on = LoraBase.Open(request.Base, request.Folder.In("base"));
        var options = request.Options(on.PictureSize);
        var data = CaptionFile.Is(request.Data.Path) ? Imagined(request, on, options, cancellation) : request.Data.Path;
        var set = CaptionTrigger.Add(DataReport.Read(data, Reading(options), cancellation), options.Trigger);
        TellCaptions(set, options.Trigger);
        using var run = LoraRun.Open(request.Folder, options, on, set, TimeProvider.System);
        run.Reported = new TensorBoardEvents(request.Folder.Events).Write;
        AnsiConsole.MarkupLine($"base [bold]{Markup.Escape(on.Frozen.Bundle.Name)}[/], {run.Size}");

        Bars.Show(bars => on.Prepare(set, options, on.Latents is VaeLatents ? bars.Add("encoding") : null, cancellation));
        var complete = StopRule.Apply(request.Folder, request.Minutes, stop => TrainingProgress.Show(report => run.Train(report, stop)), cancellation);
        AnsiConsole.MarkupLine(complete
            ? $"[green]complete[/]: {Markup.Escape(LoraRun.StylePath(request.Folder))} ({new FileInfo(LoraRun.StylePath(request.Folder)).Length / 1e6:0.00} MB), and before-after.png beside it"
            : $"[yellow]saved[/]: {Markup.Escape(request.Folder.Root)}; the same command goes on from here");
        return cancellation.IsCancellationRequested ? ExitCodes.Cancelled : ExitCodes.Done;
    }

    // Captions only: the base's own pictures of them.
    static string Imagined(LoraRequest request, LoraBase on, LoraOptions options, CancellationToken cancellation)
    {
        var pictures = new TeacherPictures(on, options, CaptionFile.Read(request.Data.Path));
        var folder = request.Folder.In(pictures.Name);
        Bars.Show(bars => pictures.Write(folder, bars.Add("the base's pictures"), cancellation));
        return folder;
    }

    static TrainingSetOptions Reading(LoraOptions options) => options.Data.ToReadOptions() with { MissingCaption = options.Trigger };

    static void TellCaptions(TrainingSet set, string trigger)
    {
        var bare = set.Items.Count(item => trigger.Length > 0 && item.Captions.All(caption => caption == trigger));
        if (bare > 0) AnsiConsole.MarkupLine($"  [yellow]{bare} of {set.Count} pictures have no caption[/]: \"{Markup.Escape(trigger)}\" stands in for it");
    }
}
