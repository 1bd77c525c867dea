namespace Yoso.Training.Loop;

/// <summary>A denoiser with the parameters that a stage trains, beside an average of them; what they share is the caller's.</summary>
public interface IGenerator : IDenoiser, IDisposable
{
    /// <summary>What is trained.</summary>
    FlatParameters Parameters { get; }

    /// <summary>Its average, of the same length.</summary>
    FlatParameters AverageParameters { get; }

    /// <summary>The denoiser with the averaged parameters, without gradient.</summary>
    IDenoiser Average { get; }

    /// <summary>After an update: moves the average towards the parameters by 1 - decay.</summary>
    void Follow(double decay);
}
