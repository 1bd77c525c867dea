namespace Yoso.Training.Loop;

/// <summary>Everything that decides what a training run does. Written to the run folder as options.json.</summary>
public sealed record RunOptions
{
    public string Name { get; init; } = "model";

    /// <summary>Licence of the weights, written into the bundle.</summary>
    public string Licence { get; init; } = "";

    public ulong Seed { get; init; } = 1;

    /// <summary>Matrix products and convolutions in bfloat16, everything else in float32.</summary>
    public bool Bfloat16 { get; init; }

    /// <summary>CPU threads. Sums depend on it: a run resumed with another number goes on, but not bit for bit as it would have.</summary>
    public int Threads { get; init; } = 2;

    public DataOptions Data { get; init; } = new();
    public ModelOptions Model { get; init; } = new();
    public WarmupOptions Warmup { get; init; } = new();
    public YosoStageOptions Yoso { get; init; } = new();
    public LoggingOptions Logging { get; init; } = new();

    /// <summary>Reads a config file; keys left out keep their defaults.</summary>
    /// <exception cref="ModelFormatException">Not JSON, an unknown key, or a value out of its range.</exception>
    public static RunOptions Load(string path) => OptionsJson.Load<RunOptions>(path, OptionRules.Check);

    public string ToJson() => OptionsJson.Text(this) + "\n";

    /// <summary>The part that can't change once a run has started.</summary>
    public string FixedPart() => OptionsJson.Text(new { Seed, Model, Data.Size });
}
