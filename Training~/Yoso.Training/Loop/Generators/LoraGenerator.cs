using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Trains a LoRA: the base's own parameters stay as they are and are there once, whatever is asked of them.</summary>
public sealed class LoraGenerator : IGenerator
{
    readonly AdaptedDenoiser _trained;
    readonly AdaptedDenoiser _average;

    /// <param name="frozen">The base; owned by the caller.</param>
    /// <param name="trained">The trained adapters; owned by this.</param>
    /// <param name="average">Adapters of the same shapes for the average; owned by this.</param>
    public LoraGenerator(IDenoiser frozen, LoraAdapters trained, LoraAdapters average)
    {
        (_trained, _average) = (new AdaptedDenoiser(frozen, trained), new AdaptedDenoiser(frozen, average));
        (Parameters, AverageParameters) = (new FlatParameters(trained.Parameters), new FlatParameters(average.Parameters));
        AverageParameters.CopyFrom(Parameters);
        AverageParameters.RequireGradient(false);
    }

    public FlatParameters Parameters { get; }

    public FlatParameters AverageParameters { get; }

    public IDenoiser Average => _average;

    /// <summary>The averaged adapters.</summary>
    public LoraAdapters AverageAdapters => _average.Adapters;

    public Tensor Encode(Tensor ids) => _trained.Encode(ids);

    public Tensor Predict(Tensor xt, Tensor t, Tensor text) => _trained.Predict(xt, t, text);

    public Tensor[] Features(Tensor x, Tensor t, Tensor text) => _trained.Features(x, t, text);

    public void Follow(double decay) => AverageParameters.Follow(Parameters, decay);

    public void Dispose()
    {
        _trained.Adapters.Dispose();
        _average.Adapters.Dispose();
        Parameters.Dispose();
        AverageParameters.Dispose();
    }
}
