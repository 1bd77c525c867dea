using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>One stage of a run: networks, optimisers and the step that moves them.</summary>
public interface IStage : IDisposable
{
    string Name { get; }

    int BatchSize { get; }

    /// <summary>Which of a run's random sequences the stage draws from; no two stages of a run have the same.</summary>
    int RandomStream { get; }

    /// <summary>The averaged network that sampling uses.</summary>
    IDenoiser Average { get; }

    /// <summary>Every tensor that a resumed run needs, by name.</summary>
    IReadOnlyDictionary<string, Tensor> State { get; }

    /// <summary>The stage's own steps done; set it when its state is loaded.</summary>
    long Steps { get; set; }

    /// <summary>One training step.</summary>
    /// <returns>Losses and gradient norms by name.</returns>
    /// <exception cref="NonFiniteException">A gradient is NaN or infinite; no parameter was changed by it.</exception>
    IReadOnlyDictionary<string, double> Step(TrainingBatch batch, StepRandom random);
}
