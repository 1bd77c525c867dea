using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A denoiser with a LoRA in use; its text encoder is the base's.</summary>
public sealed class AdaptedDenoiser(IDenoiser frozen, LoraAdapters adapters) : IDenoiser
{
    public LoraAdapters Adapters => adapters;

    public Tensor Encode(Tensor ids) => frozen.Encode(ids);

    public Tensor Predict(Tensor xt, Tensor t, Tensor text)
    {
        using var _ = LoraAdapters.Use(adapters);
        return frozen.Predict(xt, t, text);
    }

    public Tensor[] Features(Tensor x, Tensor t, Tensor text)
    {
        using var _ = LoraAdapters.Use(adapters);
        return frozen.Features(x, t, text);
    }
}
