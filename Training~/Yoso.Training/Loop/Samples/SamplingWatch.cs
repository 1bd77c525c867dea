namespace Yoso.Training.Loop;

/// <summary>Who looks on while pictures are sampled: told the share of network steps done, 0 to 1, and able to stop between two of them.</summary>
public sealed record SamplingWatch(IProgress<double>? Progress = null, CancellationToken Cancellation = default);
