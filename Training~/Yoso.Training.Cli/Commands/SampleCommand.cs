using System.CommandLine;
using Spectre.Console;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary><c>yoso-train sample</c>: a sheet of pictures from a run, before any export.</summary>
static class SampleCommand
{
    public static Command Make()
    {
        var run = new Argument<DirectoryInfo>("RUN") { Description = "The run folder." };
        var prompts = new Argument<string[]>("PROMPT") { Description = "One row a prompt.", Arity = ArgumentArity.OneOrMore };
        var steps = new Option<int>("--steps") { Description = "Network steps: 1 to 8 re-noise, more are deterministic.", DefaultValueFactory = _ => 1 };
        var guidance = new Option<float>("--guidance") { Description = "Classifier-free guidance; 1 is off.", DefaultValueFactory = _ => 1 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the first column.", DefaultValueFactory = _ => 0 };
        var count = new Option<int>("--count") { Description = "Columns: seeds seed..seed+N-1.", DefaultValueFactory = _ => 4 };
        var teacher = new Option<bool>("--teacher") { Description = "Sample the warm-up's network instead." };
        var output = new Option<FileInfo>("--out") { Description = "The sheet.", DefaultValueFactory = _ => new FileInfo("samples.png") };
        var command = new Command("sample", "Sample a run as it stands.") { run, prompts, steps, guidance, seed, count, teacher, output };
        command.SetAction(parsed => Run(
            new RunFolder(parsed.GetRequiredValue(run).FullName), parsed.GetRequiredValue(prompts),
            Enumerable.Range(0, Positive(parsed.GetValue(count))).Select(i => parsed.GetValue(seed) + (ulong)i).ToArray(),
            new SamplingChoice(Positive(parsed.GetValue(steps)), parsed.GetValue(guidance)), parsed.GetValue(teacher),
            parsed.GetRequiredValue(output).FullName));
        return command;
    }

    static int Run(RunFolder folder, string[] prompts, ulong[] seeds, SamplingChoice choice, bool teacher, string output)
    {
        using var run = new TrainedRun(folder);
        using var other = teacher ? run.LoadTeacher() ?? throw new InvalidOperationException($"{folder.Root} has no teacher yet: its warm-up is not complete") : null;
        SampleSheet.Write(output, run.Sampler, other ?? run.Average, prompts, seeds, choice);
        AnsiConsole.MarkupLine($"{run.Position.Stage} step {run.Position.StageSteps}, {choice.Steps} step(s), guidance {choice.Guidance}: [green]{Markup.Escape(output)}[/]");
        return ExitCodes.Done;
    }

    static int Positive(int value) => value >= 1 ? value : throw new ArgumentException($"wanted 1 or more, found {value}");
}
