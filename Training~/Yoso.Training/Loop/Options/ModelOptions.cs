namespace Yoso.Training.Loop;

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
