using System.CommandLine;
using Spectre.Console;
using Yoso.Training.Sizing;

namespace Yoso.Training.Cli;

/// <summary><c>yoso-train random</c>: a base model of full size that has learnt nothing.</summary>
static class RandomCommand
{
    public static Command Make()
    {
        var config = new Option<string>("--config") { Description = "Which networks.", DefaultValueFactory = _ => BasePreset.Sd15.Name };
        config.AcceptOnlyFromAmong([.. BasePreset.All.Select(preset => preset.Name)]);
        var output = new Option<DirectoryInfo>("--out") { Required = true, Description = "The folder, new or empty; written whole or not at all." };
        var type = new Option<TensorType>("--dtype") { Description = "What weights are stored as.", DefaultValueFactory = _ => TensorType.F16 };
        type.AcceptOnlyFromAmong(nameof(TensorType.F32), nameof(TensorType.F16), nameof(TensorType.BF16));
        var seed = new Option<ulong>("--seed") { Description = "Other seeds, other weights.", DefaultValueFactory = _ => 0 };
        var tokenizer = new Option<DirectoryInfo?>("--tokenizer") { Description = "A CLIP tokenizer's folder to copy; left out, one that knows single bytes only." };
        var noOnnx = new Option<bool>("--no-onnx") { Description = "Leave out the graphs that the runtime needs; training does not." };
        var command = new Command("random", "Write a base model with random weights, to size a machine or to test with.") { config, output, type, seed, tokenizer, noOnnx };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            parsed.GetRequiredValue(output).FullName, BasePreset.Named(parsed.GetValue(config)!),
            new RandomBundleOptions { Type = parsed.GetValue(type), Seed = parsed.GetValue(seed), Onnx = !parsed.GetValue(noOnnx), Tokenizer = parsed.GetValue(tokenizer)?.FullName },
            cancellation)));
        return command;
    }

    static int Run(string folder, BasePreset preset, RandomBundleOptions options, CancellationToken cancellation)
    {
        Bars.Show(bars => RandomBundle.Write(folder, preset, options, bars.Add($"{preset.Name}, {options.Type}"), cancellation));
        var bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        AnsiConsole.MarkupLine($"[green]{Markup.Escape(folder)}[/] ({bytes / 1e6:0.0} MB)");
        return ExitCodes.Done;
    }
}
