using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Trains all of a model, or all but its text encoder.</summary>
/// <param name="model">Trained; owned by the caller.</param>
/// <param name="textFrom">Where the text encoder's values are kept, which only weight decay would move; null where it is trained, too.</param>
public sealed class WholeGenerator(DenoisingModel model, DenoisingModel? textFrom) : IGenerator
{
    readonly DenoisingModel _average = model.FrozenCopy();

    public FlatParameters Parameters => model.Parameters;

    public FlatParameters AverageParameters => _average.Parameters;

    /// <summary>The averaged networks.</summary>
    public DenoisingModel AverageModel => _average;

    public IDenoiser Average => _average;

    public Tensor Encode(Tensor ids) => model.Encode(ids);

    public Tensor Predict(Tensor xt, Tensor t, Tensor text) => model.Predict(xt, t, text);

    public Tensor[] Features(Tensor x, Tensor t, Tensor text) => model.Features(x, t, text);

    public void Follow(double decay)
    {
        if (textFrom is not null) model.CopyTextFrom(textFrom);
        AverageParameters.Follow(Parameters, decay);
        if (textFrom is not null) _average.CopyTextFrom(textFrom);
    }

    public void Dispose() => _average.Dispose();
}
