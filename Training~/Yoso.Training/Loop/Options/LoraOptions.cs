using System.Text.Json.Serialization;
using Yoso.Training.Networks;

namespace Yoso.Training.Loop;

/// <summary>What a LoRA is trained to minimise.</summary>
public enum LoraObjective
{
    /// <summary>"You Only Sample Once": good at one step.</summary>
    Yoso,

    /// <summary>The plain denoising loss: the classic LoRA.</summary>
    Diffusion,
}

/// <summary>Everything that decides what the training of a style does. Written to the run folder as options.json.</summary>
public sealed record LoraOptions
{
    public string Name { get; init; } = "style";

    /// <summary>Words that call for the style: put before captions, and written into the file. Empty for none.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>Licence of the style, written into the file.</summary>
    public string Licence { get; init; } = "";

    public ulong Seed { get; init; } = 1;

    /// <summary>Matrix products and convolutions in bfloat16, the base kept in it; the LoRA itself stays float32.</summary>
    public bool Bfloat16 { get; init; }

    /// <summary>Computes each layer again for backward rather than keeping its insides: a third slower, a tenth of the memory.</summary>
    public bool Recompute { get; init; }

    /// <summary>CPU threads, 0 for as many as the machine has cores; a run resumed with another number goes on, but not bit for bit as it would have.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Channels of each layer's LoRA.</summary>
    public int Rank { get; init; } = 16;

    /// <summary>The LoRA counts alpha / rank. PEFT's default is 8.</summary>
    public double Alpha { get; init; } = 8;

    /// <summary>PEFT's names of the layers that get one.</summary>
    public IReadOnlyList<string> Targets { get; init; } = LoraTargets.Default;

    public LoraObjective Objective { get; init; } = LoraObjective.Yoso;

    public DataOptions Data { get; init; } = new();

    /// <summary>Where the data are captions only: how the base makes their pictures.</summary>
    public TeacherOptions Teacher { get; init; } = new();

    /// <summary>The move of a base that predicts noise to v-prediction and a schedule that ends in pure noise; left out where it has no steps.</summary>
    public WarmupOptions Adaption { get; init; } = new() { Steps = 0 };

    /// <summary>The constants of <see cref="LoraObjective.Yoso"/>.</summary>
    public YosoStageOptions Yoso { get; init; } = new() { Steps = 2000 };

    /// <summary>The constants of <see cref="LoraObjective.Diffusion"/>.</summary>
    public WarmupOptions Diffusion { get; init; } = new() { Steps = 2000 };

    public LoggingOptions Logging { get; init; } = new() { StatsEvery = 20, CheckpointEvery = 200, SampleEvery = 500 };

    /// <summary>Steps of the objective.</summary>
    [JsonIgnore]
    public long Steps => Objective == LoraObjective.Yoso ? Yoso.Steps : Diffusion.Steps;

    /// <summary>Reads a config file; keys left out keep their defaults.</summary>
    /// <exception cref="ModelFormatException">Not JSON, an unknown key, or a value out of its range.</exception>
    public static LoraOptions Load(string path) => OptionsJson.Load<LoraOptions>(path, LoraRules.Check);

    /// <summary>As <see cref="Load(string)"/>, for pictures of a size that suits the base where the file names none.</summary>
    public static LoraOptions Load(string path, int size)
    {
        var options = Load(path);
        return OptionsJson.Says(path, "data", "size") ? options : options with { Data = options.Data with { Size = size } };
    }

    /// <summary>The same with another number of steps for either objective.</summary>
    public LoraOptions WithSteps(long steps) => this with { Yoso = Yoso with { Steps = steps }, Diffusion = Diffusion with { Steps = steps } };

    public string ToJson() => OptionsJson.Text(this) + "\n";

    /// <summary>The part that can't change once a run has started.</summary>
    public string FixedPart() => OptionsJson.Text(new { Seed, Rank, Alpha, Targets, Objective, Trigger, Data.Size, Adaption = Adaption.Steps });
}
