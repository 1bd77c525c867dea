namespace Yoso.Training.Loop;

/// <summary>How the base makes the pictures it learns from where there are only captions.</summary>
public sealed record TeacherOptions
{
    /// <summary>Pictures in all; captions take turns, each time with another seed.</summary>
    public int Pictures { get; init; } = 256;

    /// <summary>Network steps of each. Released script: 1, of another model (SD-Turbo).</summary>
    public int Steps { get; init; } = 20;

    /// <summary>Classifier-free guidance; 1 is off.</summary>
    public double Guidance { get; init; } = 3;
}
