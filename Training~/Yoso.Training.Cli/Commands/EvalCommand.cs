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
            new RunFolder(parsed.GetRequiredValue(run).FullName), parsed.GetRequiredValue(data), ArgumentRules.Positive("--steps", parsed.GetValue(steps)),
            parsed.GetValue(output)?.FullName, cancellation)));
        return command;
    }

    static int Run(RunFolder folder, string data, int steps, string? output, CancellationToken cancellation)
    {
        output ??= folder.Evaluation;
        var options = new EvaluationOptions();
        using var run = new TrainedRun(folder);
        var set = DataReport.Read(data, run.Options.Data, cancellation);
        var trainedOn = File.ReadAllText(folder.DataHash).Trim();
        if (set.Hash != trainedOn)
            throw new InvalidOperationException($"{data}: wanted the data of the run ({trainedOn[..12]}), found {set.Hash[..12]}");

        using var teacher = run.LoadTeacher();
        var report = Bars.Show(bars =>
        {
            using var classifier = FeatureClassifier.LoadOrTrain(folder.Root, set, new FeatureOptions(), bars.Add("feature classifier"), cancellation);
            var evaluator = new Evaluator(set, classifier, options);
            var rows = Rows(run, teacher, steps, cancellation).ToArray();
            var figures = rows.Select(row => evaluator.Measure(row.Name, row.Generate, bars.Add(row.Name), cancellation)).ToArray();
            EvaluationSheet.Write(Path.ChangeExtension(output, ".png"), set, options, rows);
            return new EvaluationReport(set.Hash, classifier.Fingerprint, options, evaluator.Reference(), figures);
        });

        report.Save(output);
        Console.WriteLine(report.ToTable());
        AnsiConsole.MarkupLine($"[green]{Markup.Escape(output)}[/] and the pictures beside it");
        return ExitCodes.Done;
    }

    static IEnumerable<(string Name, PictureGenerator Generate)> Rows(TrainedRun run, DenoisingModel? teacher, int steps, CancellationToken cancellation)
    {
        var stage = run.Position.Stage;
        var watch = new SamplingWatch(Cancellation: cancellation);
        PictureGenerator With(DenoisingModel model, SamplingChoice choice) => (prompts, first) =>
            run.Sampler.Pictures(model, prompts, [.. Enumerable.Range(0, prompts.Count).Select(i => first + (ulong)i)], choice, watch);

        yield return ($"{stage}, one step", With(run.Average, new SamplingChoice()));
        yield return ($"{stage}, {steps} steps", With(run.Average, new SamplingChoice(steps, ManyStepGuidance)));
        if (teacher is null || stage == StageName.Warmup.Text) yield break;

        yield return ("teacher, one step", With(teacher, new SamplingChoice()));
        yield return ($"teacher, {steps} steps", With(teacher, new SamplingChoice(steps, ManyStepGuidance)));
    }
}
