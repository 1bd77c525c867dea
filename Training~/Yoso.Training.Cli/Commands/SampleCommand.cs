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
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var seeds = Seeds(parsed.GetValue(seed), ArgumentRules.Positive("--count", parsed.GetValue(count)));
            var choice = new SamplingChoice(ArgumentRules.Positive("--steps", parsed.GetValue(steps)), parsed.GetValue(guidance));
            var folder = new RunFolder(parsed.GetRequiredValue(run).FullName);
            return Run(folder, new SampleGrid(parsed.GetRequiredValue(prompts), seeds, choice), parsed.GetValue(teacher), parsed.GetRequiredValue(output).FullName, cancellation);
        }));
        return command;
    }

    static int Run(RunFolder folder, SampleGrid grid, bool teacher, string output, CancellationToken cancellation)
    {
        using var run = new TrainedRun(folder);
        using var other = teacher ? run.LoadTeacher() ?? throw new InvalidOperationException($"{folder.Root} has no teacher yet: its warm-up is not complete") : null;
        Bars.Show(bars => SampleSheet.Write(output, grid, run.Sampler, other ?? run.Average, new SamplingWatch(bars.Add("sampling"), cancellation)));
        AnsiConsole.MarkupLine($"{run.Position.Stage} step {run.Position.StageSteps}, {grid.Choice.Steps} step(s), guidance {grid.Choice.Guidance}: [green]{Markup.Escape(output)}[/]");
        return ExitCodes.Done;
    }

    static ulong[] Seeds(ulong first, int count) => [.. Enumerable.Range(0, count).Select(i => first + (ulong)i)];
}
