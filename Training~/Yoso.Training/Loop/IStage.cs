using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A batch as a stage needs it: clean latents (n, c, h, w) and token ids (n, tokens).</summary>
public sealed record TrainingBatch(Tensor Latents, Tensor Ids);

/// <summary>One stage of a run: networks, optimisers and the step that moves them.</summary>
public interface IStage : IDisposable
{
    string Name { get; }

    int BatchSize { get; }

    /// <summary>The averaged network that sampling uses.</summary>
    DenoisingModel Average { get; }

    /// <summary>Every tensor that a resumed run needs, by name.</summary>
    IReadOnlyDictionary<string, Tensor> State { get; }

    /// <summary>The stage's own steps done; set it when its state is loaded.</summary>
    long Steps { get; set; }

    /// <summary>One training step.</summary>
    /// <returns>Losses and gradient norms by name.</returns>
    /// <exception cref="NonFiniteException">A gradient is NaN or infinite; no parameter was changed by it.</exception>
    IReadOnlyDictionary<string, double> Step(TrainingBatch batch, StepRandom random);
}

/// <summary>Training met a NaN or infinity; the message names the tensor.</summary>
public sealed class NonFiniteException(string tensor, string stage, long step)
    : Exception($"the gradient of {tensor} is not finite at step {step} of the {stage} stage; the last checkpoint is kept")
{
    /// <summary>The first tensor found with a NaN or infinity.</summary>
    public string Tensor { get; } = tensor;
}
