namespace Yoso.Cli;

/// <summary>What is done to pictures between the network and the file: the kind's steps, and one palette for all.</summary>
sealed class Finishing(TextureKind kind, PaletteChoice? palette)
{
    readonly IReadOnlyList<IPostStep> _steps = (palette?.Given is { } given ? kind with { Colours = new PaletteStep(given) } : kind).Post;

    /// <summary>Whether pictures have to wait for the last one, because their common colours are not known before.</summary>
    public bool NeedsAll => palette is { IsFound: true };

    public TextureResult Finish(TextureResult result, CancellationToken cancellation)
    {
        foreach (var step in _steps)
            result = step.Apply(result, cancellation);
        return result;
    }

    /// <summary>Finished pictures with the colours that all of them have in common.</summary>
    public IReadOnlyList<TextureResult> ShareColours(IReadOnlyList<TextureResult> finished, CancellationToken cancellation)
    {
        var step = new PaletteStep(PaletteBuilder.Build(finished.Select(result => result.Image).ToArray(), palette!.Colours));
        return finished.Select(result => step.Apply(result, cancellation)).ToArray();
    }
}
