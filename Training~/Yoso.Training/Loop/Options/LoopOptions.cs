namespace Yoso.Training.Loop;

/// <summary>What a <see cref="TrainingLoop"/> has to know of a run's options.</summary>
public sealed record LoopOptions(ulong Seed, bool Bfloat16, long TotalSteps, LoggingOptions Logging);
