using System.CommandLine;
using Spectre.Console;
using Yoso.Training.Data;
using Yoso.Training.Evaluation;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary><c>yoso-train eval</c>: measures a run and its teacher, at one step and at many, against the held-out pictures.</summary>
static class EvalCommand
{
    const float ManyStepGuidance = 2; // what the warm-up is sampled with on its sheets, too

    public static Command Make()
    {
        var run = new Argument<DirectoryInfo>("RUN") { Description = "The run folder." };
        var data = new Option<string>("--data") { Required = true, Description = "The data the run was trained on; its test split is the measure." };
        var steps = new Option<int>("--steps") { Description = "Steps of the many-step rows.", DefaultValueFactory = _ => 20 };
        var output = new Option<FileInfo?>("--out") { Description = "The report, with a sheet of pictures beside it; left out, RUN/eval.json." };
        var command = new Command("eval", "Measure Fréchet distance, caption retrieval, coverage and checker, at one step and at many.") { run, data, steps, output };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            new RunFolder(parsed.GetRequiredValue(run).FullName), parsed.GetRequiredValue(data), parsed.GetValue(steps),
            parsed.GetValue(output)?.FullName, cancellation)));
        return command;
    }

    static int Run(RunFolder folder, string data, int steps, string? output, CancellationToken cancellation)
    {
        output ??= folder.Evaluation;
        using var run = new TrainedRun(folder);
        var set = DataReport.Read(data, run.Options.Data, cancellation);
        var trainedOn = File.ReadAllText(folder.DataHash).Trim();
        if (set.Hash != trainedOn)
            throw new InvalidOperationException($"{data}: wanted the data of the run ({trainedOn[..12]}), found {set.Hash[..12]}");

        using var teacher = run.LoadTeacher();
        var report = Bars.Show(bars =>
        {
            using var classifier = FeatureClassifier.LoadOrTrain(folder.Root, set, new FeatureOptions(), bars.Add("feature classifier"), cancellation);
            var evaluator = new Evaluator(set, classifier, new EvaluationOptions());
            var rows = Rows(run, teacher, steps).ToArray();
            var figures = rows.Select(row => evaluator.Measure(row.Name, row.Generate, bars.Add(row.Name), cancellation)).ToArray();
            EvaluationSheet.Write(Path.ChangeExtension(output, ".png"), set, new EvaluationOptions(), rows);
            return new EvaluationReport(set.Hash, classifier.Fingerprint, new EvaluationOptions(), evaluator.Reference(), figures);
        });

        report.Save(output);
        Console.WriteLine(report.ToTable());
        AnsiConsole.MarkupLine($"[green]{Markup.Escape(output)}[/] and the pictures beside it");
        return ExitCodes.Done;
    }

    static IEnumerable<(string Name, PictureGenerator Generate)> Rows(TrainedRun run, DenoisingModel? teacher, int steps)
    {
        var stage = run.Position.Stage;
        yield return Row($"{stage}, one step", run, run.Average, new SamplingChoice());
        yield return Row($"{stage}, {steps} steps", run, run.Average, new SamplingChoice(steps, ManyStepGuidance));
        if (teacher is null || stage == WarmupStage.StageName) yield break;

        yield return Row("teacher, one step", run, teacher, new SamplingChoice());
        yield return Row($"teacher, {steps} steps", run, teacher, new SamplingChoice(steps, ManyStepGuidance));
    }

    static (string, PictureGenerator) Row(string name, TrainedRun run, DenoisingModel model, SamplingChoice choice) => (name, (prompts, first) =>
        run.Sampler.Pictures(model, prompts, [.. Enumerable.Range(0, prompts.Count).Select(i => first + (ulong)i)], choice));
}
