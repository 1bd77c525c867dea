namespace Yoso.Training.Loop;

/// <summary>What a discriminator ends in, after the down and middle part of a denoiser.</summary>
public enum DiscriminatorHead
{
    /// <summary>A logit for each place of each level.</summary>
    Levels,

    /// <summary>Attention pooling of the middle, and one logit a picture.</summary>
    Pooling,
}
