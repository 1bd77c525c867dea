namespace Yoso.Training.Loop;

/// <summary>What happened up to a step of a run.</summary>
/// <param name="Stage">"warmup" or "yoso".</param>
/// <param name="Step">Steps done, counted over both stages.</param>
/// <param name="TotalSteps">Steps of the whole run.</param>
/// <param name="Seconds">Time since the last report.</param>
/// <param name="SamplesPerSecond">Training samples a second since the last report.</param>
/// <param name="Values">Losses and norms, averaged since the last report.</param>
public sealed record StepReport(
    string Stage, long Step, long TotalSteps, double Seconds, double SamplesPerSecond, IReadOnlyDictionary<string, double> Values);
