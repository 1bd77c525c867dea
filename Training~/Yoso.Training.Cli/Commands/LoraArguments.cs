using System.CommandLine;
using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary>The options of <c>yoso-train lora</c>, and what a command line says with them.</summary>
sealed class LoraArguments
{
    readonly Option<string> _base = new("--base") { Description = "The bundle to train on: a folder or a .yoso file.", DefaultValueFactory = _ => DefaultModel.Path };
    readonly Option<string> _data = new("--data") { Required = true, Description = "Captioned pictures: a folder, .tar or .zip with metadata.jsonl, or a .txt beside each picture; ':NAME' at its end means one folder in it. A .txt or .jsonl of captions alone: the base makes the pictures." };
    readonly Option<DirectoryInfo> _out = new("--out") { Required = true, Description = "The run folder. One that exists is taken up where it stopped." };
    readonly Option<FileInfo?> _config = new("--config") { Description = "Options as JSON; left out, the run's own options.json, or what suits the built-in model." };
    readonly Option<int?> _rank = new("--rank") { Description = "Channels of each layer's LoRA." };
    readonly Option<double?> _alpha = new("--alpha") { Description = "The LoRA counts alpha / rank." };
    readonly Option<int?> _steps = new("--steps") { Description = "Training steps." };
    readonly Option<string?> _trigger = new("--trigger") { Description = "Words that call for the style." };
    readonly Option<string?> _licence = new("--licence") { Description = "Licence of the style, written into its file." };
    readonly Option<LoraObjective?> _objective = new("--objective") { Description = "What is minimised: Yoso (good at one step) or Diffusion (the classic LoRA)." };
    readonly Option<ulong?> _seed = new("--seed") { Description = "Seed of everything drawn." };
    readonly Option<int?> _size = new("--size") { Description = "Width and height of the pictures trained on; left out, what the config says, or what the base is made for." };
    readonly Option<bool> _bfloat16 = new("--bf16") { Description = "Keep the base in bfloat16 and compute in it." };
    readonly Option<bool> _recompute = new("--recompute") { Description = "Compute layers twice instead of keeping what they computed: a fraction of the memory, a third more time." };
    readonly Option<double?> _minutes = new("--minutes") { Description = "Stop (and save) after this many minutes." };

    public IEnumerable<Option> All => [_base, _data, _out, _config, _rank, _alpha, _steps, _trigger, _licence, _objective, _seed, _size, _bfloat16, _recompute, _minutes];

    public LoraRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_base),
        DataPlace.Parse(parsed.GetRequiredValue(_data)),
        new RunFolder(parsed.GetRequiredValue(_out).FullName),
        parsed.GetValue(_minutes),
        parsed.GetValue(_config)?.FullName)
    {
        Change = options => Changed(options, parsed),
        Size = parsed.GetValue(_size) is { } size ? ArgumentRules.Positive("--size", size) : null,
    };

    LoraOptions Changed(LoraOptions options, ParseResult parsed)
    {
        if (parsed.GetValue(_steps) is { } steps) options = options.WithSteps(ArgumentRules.Positive("--steps", steps));
        if (parsed.GetValue(_alpha) is { } given && !(given > 0)) throw new ArgumentException($"--alpha: wanted more than 0, found {given}");
        return options with
        {
            Rank = parsed.GetValue(_rank) is { } rank ? ArgumentRules.Positive("--rank", rank) : options.Rank,
            Alpha = parsed.GetValue(_alpha) ?? options.Alpha,
            Trigger = parsed.GetValue(_trigger)?.Trim() ?? options.Trigger,
            Licence = parsed.GetValue(_licence)?.Trim() ?? options.Licence,
            Objective = parsed.GetValue(_objective) ?? options.Objective,
            Seed = parsed.GetValue(_seed) ?? options.Seed,
            Bfloat16 = parsed.GetValue(_bfloat16) || options.Bfloat16,
            Recompute = parsed.GetValue(_recompute) || options.Recompute,
        };
    }
}

/// <summary>What a command line asks <c>yoso-train lora</c> for.</summary>
sealed record LoraRequest(string Base, DataPlace Data, RunFolder Folder, double? Minutes, string? Config)
{
    /// <summary>Puts what the command line says over a file's options.</summary>
    public required Func<LoraOptions, LoraOptions> Change { get; init; }

    /// <summary>Width and height of the pictures; null for the file's, or else the base's.</summary>
    public int? Size { get; init; }

    /// <summary>The options of the config file, of the run that is there, or those that suit the built-in model, changed by the command line.</summary>
    /// <param name="size">The base's pictures' width and height.</param>
    public LoraOptions Options(int size)
    {
        var path = Config ?? (File.Exists(Folder.Options) ? Folder.Options : null);
        var options = Change(path is null ? LoraOptions.Load(DefaultModel.LoraOptions, size) with { Name = Path.GetFileName(Folder.Root) } : LoraOptions.Load(path, size));
        return options with { Data = options.Data with { Size = Size ?? options.Data.Size, Subsets = Data.Subset is { } subset ? [subset] : options.Data.Subsets } };
    }
}
