namespace Yoso.Training.Loop;

/// <summary>Training met a NaN or infinity; the message names the tensor.</summary>
public sealed class NonFiniteException(string tensor, string stage, long step)
    : Exception($"the gradient of {tensor} is not finite at step {step} of the {stage} stage; the last checkpoint is kept")
{
    /// <summary>The first tensor found with a NaN or infinity.</summary>
    public string Tensor { get; } = tensor;
}
