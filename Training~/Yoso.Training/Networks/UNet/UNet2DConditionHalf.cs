using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>The down and middle part of a <see cref="UNet2DConditionModel"/> as a network of its own, with the same parameter names: a discriminator's trunk, or fixed features.</summary>
public sealed class UNet2DConditionHalf : nn.Module<Tensor, Tensor, Tensor, Tensor[]>
{
    readonly UNetHalf _half;

    public UNet2DConditionConfig Config { get; }

    public UNet2DConditionHalf(UNet2DConditionConfig config) : base(nameof(UNet2DConditionHalf))
    {
        Config = config;
        _half = new UNetHalf(config);
        _half.Register(register_module);
        RegisterComponents();
    }

    /// <summary>Takes the weights of the same layers out of a whole network's file.</summary>
    public static UNet2DConditionHalf Load(string folder)
    {
        var half = new UNet2DConditionHalf(UNet2DConditionConfig.Load(Path.Combine(folder, ModuleWeights.ConfigName)));
        ModuleWeights.LoadPart(half, ModuleWeights.Find(folder, UNet2DConditionModel.WeightsStem));
        return half;
    }

    /// <returns>The result of each down block, then of the middle block if there is one, each (n, channels, height, width).</returns>
    public override Tensor[] forward(Tensor sample, Tensor timestep, Tensor encoderHiddenStates) =>
        _half.Features(sample, timestep, encoderHiddenStates);
}
