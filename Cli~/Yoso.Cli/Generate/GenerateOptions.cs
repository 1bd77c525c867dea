namespace Yoso.Cli;

/// <summary>What one run of <c>generate</c> was asked for.</summary>
sealed record GenerateOptions
{
    public required IReadOnlyList<string> Prompts { get; init; }

    public required string Model { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Pictures of each prompt, with seeds counted up from Seed.</summary>
    public required int Count { get; init; }

    public string? Out { get; init; }

    public string? Sheet { get; init; }

    public int? Scale { get; init; }

    public int? Steps { get; init; }

    public float? Guidance { get; init; }

    public string Negative { get; init; } = "";

    public (int Width, int Height)? Size { get; init; }

    public Tiling Tiling { get; init; }

    public TextureKind Kind { get; init; } = TextureKind.Plain;

    /// <summary>What all pictures are kept to; null leaves their colours.</summary>
    public PaletteChoice? Palette { get; init; }

    public IReadOnlyList<StyleArgument> Styles { get; init; } = [];

    public int Threads { get; init; }

    public bool Json { get; init; }

    public bool Quiet { get; init; }

    /// <summary>Prompt by prompt, seed by seed.</summary>
    public IReadOnlyList<TextureRequest> Requests()
    {
        return Prompts.SelectMany(prompt => Request(prompt).ForSeeds(Count)).ToArray();
    }

    TextureRequest Request(string prompt)
    {
        return new TextureRequest
        {
            Prompt = prompt,
            Negative = Negative,
            Seed = Seed,
            Steps = Steps,
            Guidance = Guidance,
            Width = Size?.Width,
            Height = Size?.Height,
            Tiling = Tiling,
        };
    }
}
