using Yoso.Training.Losses;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A text encoder and a denoiser that are trained together, with their parameters as one flat vector.</summary>
public sealed class DenoisingModel : IDenoiser, IDisposable
{
    readonly ClipTextConfig _textConfig;
    readonly UNet2DConditionConfig _unetConfig;

    public DenoisingModel(ClipTextConfig textConfig, UNet2DConditionConfig unetConfig)
    {
        _textConfig = textConfig;
        _unetConfig = unetConfig;
        Text = new CLIPTextModel(textConfig);
        UNet = new UNet2DConditionModel(unetConfig);
        Parameters = new FlatParameters(
            Text.named_parameters().Select(p => ("text_encoder." + p.name, p.parameter))
                .Concat(UNet.named_parameters().Select(p => ("unet." + p.name, p.parameter))));
    }

    /// <summary>Fresh networks of a diffusers folder's configurations.</summary>
    public static DenoisingModel FromConfigs(string folder) => new(
        ClipTextConfig.Load(Path.Combine(folder, "text_encoder/config.json")), UNet2DConditionConfig.Load(Path.Combine(folder, "unet/config.json")));

    /// <summary>Takes the text encoder's values from a model of the same shape, and leaves the denoiser's.</summary>
    public void CopyTextFrom(DenoisingModel source)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var length = Text.parameters().Sum(p => p.numel()); // the text encoder comes first in the flat vector
        Parameters.Values.narrow(0, 0, length).copy_(source.Parameters.Values.narrow(0, 0, length));
    }

    public CLIPTextModel Text { get; }

    public UNet2DConditionModel UNet { get; }

    public FlatParameters Parameters { get; }

    /// <summary>A network of the same shape and values that records no gradient.</summary>
    public DenoisingModel FrozenCopy()
    {
        var copy = new DenoisingModel(_textConfig, _unetConfig);
        copy.Parameters.CopyFrom(Parameters);
        copy.Parameters.RequireGradient(false);
        return copy;
    }

    public Tensor Encode(Tensor ids)
    {
        using var scope = NewDisposeScope();
        return Text.call(ids).LastHiddenState.MoveToOuterDisposeScope();
    }

    public Tensor Predict(Tensor xt, Tensor t, Tensor text) => UNet.call(xt, t, text);

    public Tensor[] Features(Tensor x, Tensor t, Tensor text) => UNet.Half(x, t, text);

    /// <summary>Writes both networks as <c>text_encoder</c> and <c>unet</c> of a diffusers folder.</summary>
    public void SaveFolder(string folder, TensorType type = TensorType.F32)
    {
        Text.Save(Path.Combine(folder, "text_encoder"), type);
        UNet.Save(Path.Combine(folder, "unet"), type);
    }

    /// <summary>Reads what <see cref="SaveFolder"/> wrote.</summary>
    public void LoadFolder(string folder)
    {
        ModuleWeights.Load(Text, Path.Combine(folder, "text_encoder/model.safetensors"));
        ModuleWeights.Load(UNet, Path.Combine(folder, "unet/diffusion_pytorch_model.safetensors"));
    }

    public void Dispose()
    {
        Parameters.Dispose();
        Text.Dispose();
        UNet.Dispose();
    }
}
