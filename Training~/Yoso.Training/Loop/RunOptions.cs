using System.Text.Json;
using System.Text.Json.Serialization;
using Yoso.Training.Data;
using Yoso.Training.Losses;

namespace Yoso.Training.Loop;

/// <summary>Everything that decides what a training run does. Written to the run folder as options.json.</summary>
public sealed record RunOptions
{
    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
    };

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
    /// <exception cref="ModelFormatException">Not JSON, or an unknown key.</exception>
    public static RunOptions Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunOptions>(File.ReadAllText(path), Json)
                ?? throw new JsonException("wanted an object, found null");
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(path, e.Message, e);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>The part that can't change once a run has started.</summary>
    public string FixedPart() => JsonSerializer.Serialize(new { Seed, Model, Data.Size }, Json);
}

/// <summary>What is read from the data set and how a batch is drawn from it.</summary>
public sealed record DataOptions
{
    /// <summary>Sub-folders to use; empty means all.</summary>
    public IReadOnlyList<string> Subsets { get; init; } = [];

    /// <summary>Pictures to leave out.</summary>
    public IReadOnlyList<Exclusion> Exclude { get; init; } = [];

    /// <summary>Width and height in pixels.</summary>
    public int Size { get; init; } = 32;

    /// <summary>Balancing, caption dropout, flips and rolls.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    /// <summary>The part that the reader needs.</summary>
    public TrainingSetOptions ToReadOptions() =>
        new() { Size = Size, Subsets = Subsets.Count == 0 ? null : Subsets, Exclusions = Exclude };
}

/// <summary>The networks to make, in diffusers' words.</summary>
public sealed record ModelOptions
{
    public int VocabularySize { get; init; } = 2500;
    public int MaxTokens { get; init; } = 24;
    public int TextWidth { get; init; } = 128;
    public int TextLayers { get; init; } = 2;
    public int TextHeads { get; init; } = 4;

    public IReadOnlyList<int> BlockOutChannels { get; init; } = [64, 128];
    public IReadOnlyList<bool> CrossAttention { get; init; } = [false, true];
    public int LayersPerBlock { get; init; } = 2;
    public int HeadChannels { get; init; } = 32;
    public int NormGroups { get; init; } = 16;
    public bool ScaleShift { get; init; } = true;
    public bool PooledText { get; init; } = true;

    public string BetaSchedule { get; init; } = "squaredcos_cap_v2";
    public string Prediction { get; init; } = "v_prediction";
}

/// <summary>Stage 1: plain diffusion training.</summary>
public sealed record WarmupOptions
{
    public long Steps { get; init; } = 60_000;
    public int BatchSize { get; init; } = 16;
    public AdamWOptions Optimizer { get; init; } = new() { LearningRate = 4e-4 };

    /// <summary>Steps over which the learning rate rises from 0.</summary>
    public long RampSteps { get; init; } = 500;

    public double EmaDecay { get; init; } = 0.999;
    public double ClipNorm { get; init; } = 1;
}

/// <summary>Stage 2: the YOSO objective.</summary>
public sealed record YosoStageOptions
{
    public long Steps { get; init; } = 10_000;
    public int BatchSize { get; init; } = 16;

    /// <summary>Learning rate 2e-5 and betas (0.9, 0.999) are the released script's.</summary>
    public AdamWOptions Generator { get; init; } = new() { LearningRate = 2e-5 };

    /// <summary>Learning rate 2e-5 and betas (0, 0.999) are the released script's.</summary>
    public AdamWOptions Discriminator { get; init; } = new() { LearningRate = 2e-5, Beta1 = 0 };

    public long RampSteps { get; init; } = 100;

    /// <summary>Released script: 0.999.</summary>
    public double EmaDecay { get; init; } = 0.999;

    /// <summary>Clips the generator's gradient. Released script: 1.</summary>
    public double ClipNorm { get; init; } = 1;

    public YosoOptions Objective { get; init; } = new();
}

/// <summary>How often a run writes, in steps.</summary>
public sealed record LoggingOptions
{
    public long StatsEvery { get; init; } = 50;
    public long CheckpointEvery { get; init; } = 1000;
    public long SampleEvery { get; init; } = 2500;
    public IReadOnlyList<string> SamplePrompts { get; init; } = [];
}
