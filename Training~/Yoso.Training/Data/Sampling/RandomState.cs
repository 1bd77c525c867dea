namespace Yoso.Training.Data;

/// <summary>The whole state of a <see cref="CounterRandom"/>: restoring it continues the same sequence.</summary>
public readonly record struct RandomState(ulong Seed, ulong Counter);
