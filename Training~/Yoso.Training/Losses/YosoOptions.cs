namespace Yoso.Training.Losses;

/// <summary>The constants of the YOSO objective. "Script" is the released SD1.5 LoRA training script of arXiv 2403.12931.</summary>
public sealed record YosoOptions
{
    /// <summary>How much less noise, in timesteps, the cooperative ("real") side starts from. Script: 250.</summary>
    public int CooperativeGap { get; init; } = 250;

    /// <summary>Distance in timesteps to the consistency target. Script: 25.</summary>
    public int ConsistencyGap { get; init; } = 25;

    /// <summary>Weight of the latent perceptual consistency term. Script: 2.</summary>
    public double LambdaConsistency { get; init; } = 2;

    /// <summary>Weight of the kl term, MSE(y, x). Script: 0.5.</summary>
    public double LambdaKl { get; init; } = 0.5;

    /// <summary>Weight of the adversarial term. Script: 1.</summary>
    public double LambdaGan { get; init; } = 1;

    /// <summary>Upper limit of both signal-to-noise weights. Script: 5.</summary>
    public double SnrLimit { get; init; } = 5;

    /// <summary>Whether predictions pass through the consistency boundary scalings. Script: yes.</summary>
    public bool BoundaryScalings { get; init; } = true;

    /// <summary>Share of each batch trained at the last timestep, where one-step sampling starts. Script: 0 (t is uniform).</summary>
    /// <remarks>They take the place of the least noisy levels, not of levels drawn evenly: at 0.5, timesteps of the lower half are never drawn.</remarks>
    public double TerminalShare { get; init; }

    /// <summary>Average the discriminator's logits over the batch before the softplus. Script: yes.</summary>
    public bool AverageLogitsFirst { get; init; } = true;

    /// <summary>Average the kl error over the whole batch before it is weighted per sample. Script: yes.</summary>
    public bool AverageKlFirst { get; init; } = true;
}
