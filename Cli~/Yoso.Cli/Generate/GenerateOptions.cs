using Yoso.Batch;

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

    public string? Negative { get; init; }

    public (int Width, int Height)? Size { get; init; }

    public Tiling? Tiling { get; init; }

    public TextureKind? Kind { get; init; }

    /// <summary>What all pictures are kept to.</summary>
    public PaletteChoice? Palette { get; init; }

    public IReadOnlyList<StyleUse>? Styles { get; init; }

    /// <summary>The picture whose recipe says what is left null here; null where the model's own defaults do.</summary>
    public RecipeItem? From { get; init; }

    public int Threads { get; init; }

    public bool Json { get; init; }

    public bool Quiet { get; init; }

    /// <summary>Prompts and seeds of the pictures: prompt by prompt, seed by seed.</summary>
    public IReadOnlyList<TextureRequest> Requests()
    {
        return Prompts.SelectMany(prompt => new TextureRequest { Prompt = prompt, Seed = Seed }.ForSeeds(Count)).ToArray();
    }

    /// <summary>The pictures, with whatever was not asked for as in the given one.</summary>
    public IReadOnlyList<BatchItem> Items(BatchItem basis)
    {
        return Requests().Select(request => Item(request, basis)).ToArray();
    }

    BatchItem Item(TextureRequest wanted, BatchItem basis)
    {
        var colours = Palette == null ? basis.Kind.Colours : Palette.Given is { } given ? new PaletteStep(given) : null;
        return basis with
        {
            Request = basis.Request with
            {
                Prompt = wanted.Prompt,
                Seed = wanted.Seed,
                Negative = Negative ?? basis.Request.Negative,
                Steps = Steps ?? basis.Request.Steps,
                Guidance = Guidance ?? basis.Request.Guidance,
                Width = Size?.Width ?? basis.Request.Width,
                Height = Size?.Height ?? basis.Request.Height,
                Tiling = Tiling ?? basis.Request.Tiling,
            },
            Kind = (Kind ?? basis.Kind) with { Colours = colours },
            Styles = Styles ?? basis.Styles,
            Scale = Scale ?? basis.Scale,
        };
    }
}
