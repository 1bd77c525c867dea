namespace Yoso.Training.Networks;

/// <summary>The options of diffusers' UNet2DConditionModel that this network knows; lists have one value a level, the largest picture first.</summary>
public sealed record UNet2DConditionConfig
{
    /// <summary>Height and width the model was made for; remarks only, other sizes run too.</summary>
    public int? SampleSize { get; init; }

    public int InChannels { get; init; } = 4;

    public int OutChannels { get; init; } = 4;

    /// <summary>Whether pictures in [0, 1] are moved to [-1, 1] first.</summary>
    public bool CenterInputSample { get; init; }

    public bool FlipSinToCos { get; init; } = true;

    public double FreqShift { get; init; }

    public IReadOnlyList<string> DownBlockTypes { get; init; } = ["CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"];

    /// <summary>UNetMidBlock2DCrossAttn, UNetMidBlock2D or null.</summary>
    public string? MidBlockType { get; init; } = "UNetMidBlock2DCrossAttn";

    /// <summary>In the order they are run: the smallest picture first.</summary>
    public IReadOnlyList<string> UpBlockTypes { get; init; } = ["UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"];

    public IReadOnlyList<int> BlockOutChannels { get; init; } = [320, 640, 1280, 1280];

    public IReadOnlyList<int> LayersPerBlock { get; init; } = [2, 2, 2, 2];

    public IReadOnlyList<int> TransformerLayersPerBlock { get; init; } = [1, 1, 1, 1];

    public IReadOnlyList<int> CrossAttentionDim { get; init; } = [1280, 1280, 1280, 1280];

    /// <summary>Number of heads; in config.json it is called <c>attention_head_dim</c>, for historical reasons.</summary>
    public IReadOnlyList<int> AttentionHeads { get; init; } = [8, 8, 8, 8];

    public int DownsamplePadding { get; init; } = 1;

    public int NormNumGroups { get; init; } = 32;

    public double NormEps { get; init; } = 1e-5;

    public bool UseLinearProjection { get; init; }

    /// <summary><c>resnet_time_scale_shift</c>: the time scales and shifts ("scale_shift") instead of being added ("default").</summary>
    public bool ResnetScaleShift { get; init; }

    /// <summary>Width of the time embedding; without it four times the first level's channels.</summary>
    public int? TimeEmbeddingDim { get; init; }

    /// <summary><c>addition_embed_type</c> "text": the pooled text is added to the time embedding.</summary>
    public bool AddsText { get; init; }

    /// <summary><c>addition_embed_type_num_heads</c>.</summary>
    public int AdditionHeads { get; init; } = 64;

    internal int LastLevel => BlockOutChannels.Count - 1;

    internal int TimeEmbedDim => TimeEmbeddingDim ?? BlockOutChannels[0] * 4;

    internal bool MidAttends => MidBlockType == UNetBlockTypes.MidAttends;

    internal bool DownAttends(int level) => DownBlockTypes[level] == UNetBlockTypes.DownAttends;

    internal bool UpAttends(int level) => UpBlockTypes[LastLevel - level] == UNetBlockTypes.UpAttends;

    /// <summary>Channels of the next larger picture; of the level itself at the first.</summary>
    internal int ChannelsAbove(int level) => BlockOutChannels[Math.Max(level - 1, 0)];

    /// <exception cref="ModelFormatException">An option is unknown or has a value this network can't have.</exception>
    public static UNet2DConditionConfig Load(string path) => UNetConfigFile.Load(path);

    public void Save(string path) => UNetConfigFile.Save(this, path);
}
