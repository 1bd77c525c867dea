using System.CommandLine;
using Spectre.Console;

namespace Yoso.Benchmarks.Frames;

/// <summary>What generation does to a game's frames: a loop of 60 frames a second with work of its own, with generation and without, in turns.</summary>
static class FramesCommand
{
    const int Rounds = 3;

    public static Command Create()
    {
        var model = new Option<string?>("--model") { Description = "the bundle, by default $YOSO_MODEL or the built-in one", HelpName = "FILE.yoso|FOLDER" };
        var seconds = new Option<double>("--seconds") { Description = "with generation, and as many without", HelpName = "S", DefaultValueFactory = _ => 60 };
        var work = new Option<double>("--work") { Description = "the game's own work in each frame", HelpName = "MS", DefaultValueFactory = _ => 8 };
        var budget = new Option<double>("--budget") { Description = "what generation may take of each frame", HelpName = "MS", DefaultValueFactory = _ => 4 };
        var threads = new Option<int>("--threads") { Description = "processor threads of the networks", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new Command("frames", "Measures a game's frames with generation and without.") { model, seconds, work, budget, threads };
        command.SetAction(parsed => Measure(
            ModelUnderTest.Find(parsed.GetValue(model), parsed.GetValue(threads)),
            new GameLoop(parsed.GetValue(work), new FrameBudget { Milliseconds = parsed.GetValue(budget) }),
            parsed.GetValue(seconds)));
        return command;
    }

    static void Measure(ModelUnderTest model, GameLoop loop, double seconds)
    {
        using var generation = new Generation(model, loop.Budget);
        loop.Play(2, generation); // compiled and warm, its stages' times learned
        GC.Collect(); // what loading and compiling left is not the game's
        var (without, with) = (new FrameRecord(), new FrameRecord());
        for (var round = 0; round < Rounds; round++)
        {
            loop.Play(seconds / Rounds, null, without);
            loop.Play(seconds / Rounds, generation, with);
        }

        FramesReport.Write(model, loop, without, with, generation.Stats);
    }
}
