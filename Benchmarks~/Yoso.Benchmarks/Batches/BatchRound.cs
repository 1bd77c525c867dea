namespace Yoso.Benchmarks.Batches;

/// <summary>One batch, and the bare networks for as many pictures just before or after it: each as milliseconds passed and as milliseconds of processors.</summary>
readonly record struct BatchRound(Spent Batch, Spent Denoiser, Spent Encoder)
{
    /// <summary>The batch's rate as a part of the denoiser's alone.</summary>
    public double OfDenoiser => Denoiser.Wall / Batch.Wall;

    /// <summary>The batch's rate as a part of that of both networks.</summary>
    public double OfNetworks => (Denoiser.Wall + Encoder.Wall) / Batch.Wall;

    /// <summary>The same counted in processor time, which other programs on the machine disturb less.</summary>
    public double OfNetworksWork => (Denoiser.Processor + Encoder.Processor) / Batch.Processor;
}
