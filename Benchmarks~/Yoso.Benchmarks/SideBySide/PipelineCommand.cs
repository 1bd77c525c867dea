using System.CommandLine;
using Spectre.Console;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>Pictures a second, and what the library adds to the bare networks: both in one process, in turns.</summary>
static class PipelineCommand
{
    static readonly int[] Batches = [1, 8];

    public static Command Create()
    {
        var model = new Option<string?>("--model") { Description = "the bundle, by default $YOSO_MODEL or the built-in one", HelpName = "FILE.yoso|FOLDER" };
        var threads = new Option<int?>("--threads") { Description = "by default $YOSO_THREADS or one a core", HelpName = "N" };
        var seconds = new Option<double>("--seconds") { Description = "for each line of the table", HelpName = "S", DefaultValueFactory = _ => 4 };
        var command = new Command("pipeline", "Measures generation against the bare networks.") { model, threads, seconds };
        command.SetAction(parsed => Measure(ModelUnderTest.Find(parsed.GetValue(model), parsed.GetValue(threads)), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }

    static void Measure(ModelUnderTest model, TimeSpan duration)
    {
        var comparisons = new List<Comparison>();
        var stages = new List<Stages>();
        foreach (var batch in Batches)
        {
            comparisons.Add(new Comparison("seen", batch, sides => sides.Generation.SeenPrompt(), sides => sides.Raw.Denoise()));
            comparisons.Add(new Comparison("new", batch, sides => sides.Generation.NewPrompts(), sides => sides.Raw.EncodeAndDenoise()));
            stages.Add(new Stages(batch));
            foreach (var rawFirst in new[] { false, true })
            {
                using var sides = Sides.Open(model, batch, rawFirst);
                foreach (var comparison in comparisons.Where(comparison => comparison.Batch == batch))
                    comparison.Measure(sides, duration / 2);
                stages[^1].Measure(sides, duration / 4);
            }
        }

        Report.Write(model, comparisons, stages, AnsiConsole.Console);
    }
}
