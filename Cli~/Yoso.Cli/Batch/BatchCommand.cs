using System.CommandLine;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>The arguments of <c>yoso batch</c>.</summary>
sealed class BatchCommand
{
    readonly Argument<string> _jobs = new("jobs") { Description = "a table of what to draw: a row a prompt, with columns for what the options below say for all", HelpName = "FILE.csv|.tsv|.jsonl|.txt" };
    readonly Option<string> _out = new("--out", "-o") { Description = "the folder for pictures, report.html and report.json", HelpName = "FOLDER", Required = true };
    readonly Option<bool> _resume = new("--resume") { Description = "go on with a batch that was cancelled, killed or ran out of disk; without it such a folder is refused" };
    readonly Option<int?> _workers = new("--workers", "-w") { Description = "networks at work at once, each with its own memory; by default up to four of a small model, one of a large", HelpName = "N" };
    readonly Option<string> _model = new("--model", "-m") { Description = "a bundle to use instead of the built-in one", HelpName = "FOLDER|FILE.yoso" };
    readonly Option<NamingRule?> _name = new("--name") { Description = "how files are named, such as \"{prompt}-{style}-{seed:000}\"", HelpName = "RULE", CustomParser = Parsing.Names };
    readonly Option<ulong?> _seed = new("--seed", "-s") { Description = "first seed of rows without one, 0 by default", HelpName = "N", CustomParser = Parsing.Seed };
    readonly Option<int> _count = new("--count", "-n") { Description = "pictures of rows without a seed, seeds counted up", HelpName = "N", DefaultValueFactory = _ => 1 };
    readonly Option<(int, int)?> _size = new("--size") { Description = "size in pixels of rows without one", HelpName = "WxH", CustomParser = Parsing.Size };
    readonly Option<TextureKind?> _kind = new("--kind", "-k") { Description = "what pictures of rows without a kind are for", HelpName = string.Join('|', TextureKind.All.Select(kind => kind.Name)), CustomParser = Parsing.Kind };
    readonly Option<StyleUse[]> _styles = new("--style") { Description = "a style for rows without one; several make a mix", HelpName = "FILE[:WEIGHT]", CustomParser = Parsing.Styles };
    readonly Option<int?> _steps = new("--steps") { Description = "network steps of rows without a number of their own", HelpName = "N" };
    readonly Option<float?> _guidance = new("--guidance") { Description = "guidance of rows without one", HelpName = "G" };
    readonly Option<int?> _scale = new("--scale") { Description = "enlarge each pixel to K x K, in rows without a scale", HelpName = "K" };
    readonly Option<int> _threads = new("--threads") { Description = "processor threads of each worker, all cores shared out by default", HelpName = "N" };
    readonly Option<bool> _dryRun = new("--dry-run") { Description = "say what would be made, with the time and the room it takes, and write nothing" };
    readonly Option<bool> _json = new("--json") { Description = "say what was done as JSON" };
    readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "say nothing but errors" };

    public static Command Create(Surroundings surroundings)
    {
        var arguments = new BatchCommand();
        var command = new Command("batch", "Draws the pictures of a table into a folder, each once. Ends with 3 where some could not be drawn; the others are there.")
        {
            arguments._jobs, arguments._out, arguments._resume, arguments._workers, arguments._model, arguments._name, arguments._seed, arguments._count, arguments._size,
            arguments._kind, arguments._styles, arguments._steps, arguments._guidance, arguments._scale, arguments._threads, arguments._dryRun, arguments._json, arguments._quiet,
        };
        command.SetAction((parsed, cancellation) => new BatchJob(arguments.Read(parsed, surroundings), surroundings).Run(cancellation));
        return command;
    }

    BatchOptions Read(ParseResult parsed, Surroundings surroundings)
    {
        return new BatchOptions
        {
            Jobs = parsed.GetValue(_jobs)!,
            Out = parsed.GetValue(_out)!,
            Model = parsed.GetValue(_model) ?? surroundings.DefaultModel,
            Defaults = Defaults(parsed),
            Names = parsed.GetValue(_name) ?? NamingRule.Default,
            Resume = parsed.GetValue(_resume),
            Workers = Workers(parsed, surroundings),
            Threads = Parsing.Within(0, 1024, parsed.GetValue(_threads), "--threads"),
            DryRun = parsed.GetValue(_dryRun),
            Json = parsed.GetValue(_json),
            Quiet = parsed.GetValue(_quiet),
        };
    }

    int Workers(ParseResult parsed, Surroundings surroundings)
    {
        if (parsed.GetValue(_workers) is { } workers)
            return Parsing.Within(1, BatchSettings.MostWorkers, workers, "--workers");
        var model = parsed.GetValue(_model) ?? surroundings.DefaultModel;
        ModelArgument.Check(model, surroundings);
        return BatchWorkers.For(model, Environment.ProcessorCount);
    }

    JobDefaults Defaults(ParseResult parsed)
    {
        var styles = (parsed.GetValue(_styles) ?? []).Select(style => style with { File = Path.GetFullPath(style.File) }).ToArray();
        return new JobDefaults
        {
            Styles = styles.Length > 0 ? [styles] : [],
            Seeds = SeedSet.Counted(parsed.GetValue(_seed) ?? 0, Parsing.Within(1, JobLimits.MostItems, parsed.GetValue(_count), "--count")),
            Sizes = parsed.GetValue(_size) is { } size ? [size] : [],
            Kinds = [parsed.GetValue(_kind) ?? TextureKind.Plain],
            Steps = parsed.GetValue(_steps) is { } steps ? Parsing.Within(1, BatchItem.MostSteps, steps, "--steps") : null,
            Guidance = Parsing.Guidance(parsed.GetValue(_guidance)),
            Scale = Parsing.Within(1, BatchItem.MostScale, parsed.GetValue(_scale) ?? 1, "--scale"),
        };
    }
}
