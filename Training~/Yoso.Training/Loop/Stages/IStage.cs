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
    /// <param name="batch">As many samples as <see cref="BatchSize"/> says.</param>
    /// <param name="random">The step's draws.</param>
    /// <param name="stop">Asked between accumulated batches; when it says so the step is thrown away, and nothing is changed.</param>
    /// <returns>Losses and gradient norms by name; null where the step was thrown away.</returns>
    /// <exception cref="NonFiniteException">A gradient is NaN or infinite, and did not move its network; another network of the stage may have moved before it, so the stage is to be restored.</exception>
    IReadOnlyDictionary<string, double>? Step(TrainingBatch batch, StepRandom random, Func<bool>? stop = null);
}
