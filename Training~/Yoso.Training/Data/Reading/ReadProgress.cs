namespace Yoso.Training.Data;

/// <summary>How far reading a data set has come: usable pictures so far, and the share of the source read, 0 to 1.</summary>
public readonly record struct ReadProgress(int Pictures, double Fraction);
