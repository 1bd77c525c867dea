using System.CommandLine;
using Spectre.Console;
using Yoso.Benchmarks.Raw;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>Pictures a second, and what the library adds to the bare networks: both in one process, in turns.</summary>
static class PipelineCommand
{
    static readonly int[] Batches = [1, 8];

    /// <summary>The program's exit code: 1 with one line of reason where there is no such model.</summary>
    public static int Run(string[] arguments)
    {
        try
        {
            return Create().Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ModelFormatException error)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    static RootCommand Create()
    {
        var model = new Option<string?>("--model") { Description = "the bundle, by default $YOSO_MODEL or the built-in one", HelpName = "FILE.yoso|FOLDER" };
        var threads = new Option<int?>("--threads") { Description = "by default $YOSO_THREADS or one a core", HelpName = "N" };
        var seconds = new Option<double>("--seconds") { Description = "for each line of the table", HelpName = "S", DefaultValueFactory = _ => 4 };
        var command = new RootCommand("Measures generation against the bare networks.") { model, threads, seconds };
        command.SetAction(parsed => Measure(ModelUnderTest.Find(parsed.GetValue(model), parsed.GetValue(threads)), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }

    static void Measure(ModelUnderTest model, TimeSpan duration)
    {
        var lines = new List<ComparisonLine>();
        var stages = new List<StageLine>();
        foreach (var batch in Batches)
        {
            using var generation = new GenerationUnderTest(model, batch);
            using var raw = new RawModel(model.Open(), model.Threads, batch);
            lines.Add(ComparisonLine.Measure("seen", batch, generation.SeenPrompt, raw.Denoise, duration));
            lines.Add(ComparisonLine.Measure("new", batch, generation.NewPrompts, raw.EncodeAndDenoise, duration));
            stages.Add(StageLine.Measure(batch, generation.NewPrompts, duration));
        }

        Report.Write(model, lines, stages, AnsiConsole.Console);
    }
}
