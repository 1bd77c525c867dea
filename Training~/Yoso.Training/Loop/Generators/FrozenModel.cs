using TorchSharp;
using Yoso.Training.Data;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A bundle's networks to train on top of, without gradients of their own; the text encoder is opened when it is needed.</summary>
public sealed class FrozenModel : IDenoiser, IDisposable
{
    bool _narrow;

    FrozenModel(ModelBundle bundle, UNet2DConditionModel unet, TextEmbeddings text)
    {
        (Bundle, UNet, Text) = (bundle, unet, text);
        Freeze();
    }

    public ModelBundle Bundle { get; }

    public UNet2DConditionModel UNet { get; }

    public TextEmbeddings Text { get; }

    /// <summary>Reads the denoiser of a bundle; its text embeddings are kept in the cache, if there is one.</summary>
    /// <exception cref="ModelFormatException">The network is missing, or is not one that can be trained on.</exception>
    public static FrozenModel Load(ModelBundle bundle, TensorCache? cache = null) =>
        new(bundle, UNet2DConditionModel.Load(Path.Combine(bundle.Folder, "unet")), new TextEmbeddings(Path.Combine(bundle.Folder, "text_encoder"), cache));

    /// <summary>Keeps the weights of matrix products and convolutions in bfloat16: half the memory, for training in that type.</summary>
    public void Narrow()
    {
        foreach (var layer in UNet.modules().OfType<AdaptableLayer>().Where(layer => layer.MayNarrow)) layer.to(bfloat16);
        Freeze();
        _narrow = true;
    }

    public Tensor Encode(Tensor ids) => Text.Encode(ids);

    public Tensor Predict(Tensor xt, Tensor t, Tensor text)
    {
        using var _ = InTypeOfWeights();
        return UNet.call(xt, t, text);
    }

    public Tensor[] Features(Tensor x, Tensor t, Tensor text)
    {
        using var _ = InTypeOfWeights();
        return UNet.Half(x, t, text);
    }

    public void Dispose()
    {
        Text.Dispose();
        UNet.Dispose();
    }

    IDisposable? InTypeOfWeights() => _narrow ? Autocast.To(bfloat16) : null;

    void Freeze()
    {
        foreach (var parameter in UNet.parameters()) parameter.requires_grad_(false);
    }
}
