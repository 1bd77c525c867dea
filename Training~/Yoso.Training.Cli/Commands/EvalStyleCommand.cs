using System.CommandLine;
using Spectre.Console;
using Yoso.Training.Data;
using Yoso.Training.Evaluation;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary><c>yoso-train eval-style</c>: measures styles at several weights: how near they come to their pictures, and how much of the prompts stays.</summary>
static class EvalStyleCommand
{
    static readonly double[] Weights = [0.5, 1];

    public static Command Make()
    {
        var styles = new Argument<FileInfo[]>("STYLE") { Description = "Style files, or run folders.", Arity = ArgumentArity.OneOrMore };
        var on = new Option<string>("--base") { Description = "The bundle they were trained on.", DefaultValueFactory = _ => DefaultModel.Path };
        var data = new Option<string>("--data") { Required = true, Description = "The style's pictures, with a held-out split; ':NAME' at the end means one folder in it." };
        var content = new Option<string>("--content") { Required = true, Description = "The data that the base was trained on." };
        var prompts = new Option<int>("--prompts") { Description = "Held-out captions of the base.", DefaultValueFactory = _ => 500 };
        var output = new Option<FileInfo>("--out") { Description = "The report; the feature classifier is kept beside it.", DefaultValueFactory = _ => new FileInfo("style-eval.json") };
        var command = new Command("eval-style", "Measure palette and colour distance, caption retrieval and Fréchet distance of styles.") { styles, on, data, content, prompts, output };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            [.. parsed.GetRequiredValue(styles).Select(style => style.FullName)], parsed.GetRequiredValue(on), DataPlace.Parse(parsed.GetRequiredValue(data)),
            parsed.GetRequiredValue(content), new EvaluationOptions { MaxPrompts = ArgumentRules.Positive("--prompts", parsed.GetValue(prompts)) },
            parsed.GetRequiredValue(output).FullName, cancellation)));
        return command;
    }

    static int Run(
        string[] styles, string basePath, DataPlace data, string content, EvaluationOptions options, string output, CancellationToken cancellation)
    {
        using var cache = new TemporaryCache();
        using var on = LoraBase.Open(basePath, cache.Path);
        var style = DataReport.Read(data.Path, new TrainingSetOptions { Size = on.PictureSize, Subsets = data.Subset is { } subset ? [subset] : null }, cancellation);
        var whole = DataReport.Read(content, BaseData.Of(on), cancellation);
        var report = Bars.Show(bars =>
        {
            using var classifier = FeatureClassifier.LoadOrTrain(Path.GetDirectoryName(output)!, whole, new FeatureOptions(), bars.Add("feature classifier"), cancellation);
            var evaluator = new StyleEvaluator(whole, style, classifier, options);
            var rows = styles.SelectMany(path => Rows(path, on, evaluator, bars, cancellation)).ToArray();
            var plain = Generator(on.NewSampler(on.Schedule(adapted: false), on.PictureSize), on.Frozen);
            var bare = evaluator.Measure(StyleFigures.Bare, 0, plain, Trigger(styles[0]), bars.Add("base"), cancellation);
            var mapped = evaluator.Measure("base in the palette", 0, evaluator.InPalette(plain), Trigger(styles[0]), bars.Add("base in the palette"), cancellation);
            var level = evaluator.StyleLevel();
            return new StyleReport(whole.Hash, style.Hash, classifier.Fingerprint, options, [level.Palette, level.Pixel, level.Colour], [evaluator.Reference(), bare, mapped, .. rows]);
        });

        report.Save(output);
        Console.WriteLine(report.ToTable());
        AnsiConsole.MarkupLine($"[green]{Markup.Escape(output)}[/]");
        return ExitCodes.Done;
    }

    static IEnumerable<StyleFigures> Rows(
        string path, LoraBase on, StyleEvaluator evaluator, Bars bars, CancellationToken cancellation)
    {
        using var adapters = LoraStyle.Read(FileOf(path), on.Frozen.UNet);
        var sampler = on.NewSampler(on.Schedule(StyleFile.Read(FileOf(path))), on.PictureSize);
        var name = Path.GetFileName(path);
        foreach (var weight in Weights)
        {
            adapters.Weight = weight;
            yield return evaluator.Measure(
                name, weight, Generator(sampler, new AdaptedDenoiser(on.Frozen, adapters)), Trigger(path), bars.Add($"{name} at {weight}"), cancellation);
        }
    }

    static PictureGenerator Generator(LatentSampler sampler, IDenoiser model) => (prompts, first) =>
        sampler.Pictures(model, prompts, [.. Enumerable.Range(0, prompts.Count).Select(i => first + (ulong)i)], new SamplingChoice());

    // The whole phrase, as it stands before captions: one with a comma is read as several words.
    static string Trigger(string path) => string.Join(", ", StyleFile.Read(FileOf(path)).TriggerWords);

    static string FileOf(string path) => Directory.Exists(path) ? LoraRun.StylePath(new RunFolder(path)) : path;
}
