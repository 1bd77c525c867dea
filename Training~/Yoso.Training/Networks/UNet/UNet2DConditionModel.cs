using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>The denoiser of Stable Diffusion 1.x and 2.x and of smaller relatives; parameters have diffusers' names.</summary>
public sealed class UNet2DConditionModel : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    internal const string WeightsStem = "diffusion_pytorch_model";

    readonly UNetHalf _half;
    [ComponentName(Name = "up_blocks")] readonly ModuleList<UpBlock2D> _upBlocks;
    [ComponentName(Name = "conv_norm_out")] readonly GroupNorm _normOut;
    [ComponentName(Name = "conv_out")] readonly FullConvolutionLayer _convOut;

    public UNet2DConditionConfig Config { get; }

    /// <summary>A network with fresh weights, drawn from torch's default generator as PyTorch draws them.</summary>
    public UNet2DConditionModel(UNet2DConditionConfig config) : base(nameof(UNet2DConditionModel))
    {
        Config = config;
        _half = new UNetHalf(config);
        _half.Register(register_module);
        _upBlocks = nn.ModuleList(Enumerable.Range(0, config.LastLevel + 1).Select(i => new UpBlock2D(config, config.LastLevel - i)).ToArray());
        _normOut = Norms.Group(config.NormNumGroups, config.BlockOutChannels[0], config.NormEps);
        _convOut = new FullConvolutionLayer(config.BlockOutChannels[0], config.OutChannels, 3);
        RegisterComponents();
    }

    /// <summary>Opens a diffusers folder: config.json and one or several .safetensors files.</summary>
    /// <exception cref="ModelFormatException">The configuration or the tensors are not what this network has.</exception>
    public static UNet2DConditionModel Load(string folder) =>
        ModuleWeights.LoadFolder(folder, WeightsStem, config => new UNet2DConditionModel(UNet2DConditionConfig.Load(config)));

    /// <summary>Writes a folder that <see cref="Load"/> and diffusers open.</summary>
    public void Save(string folder, TensorType type = TensorType.F32) => ModuleWeights.SaveFolder(this, folder, WeightsStem, Config.Save, type);

    /// <param name="sample">(n, inChannels, height, width)</param>
    /// <param name="timestep">Integer or fractional steps, (n) or a scalar for all.</param>
    /// <param name="encoderHiddenStates">(n, length, crossAttentionDim)</param>
    /// <returns>(n, outChannels, height, width)</returns>
    public override Tensor forward(Tensor sample, Tensor timestep, Tensor encoderHiddenStates)
    {
        using var scope = NewDisposeScope();
        var activatedTime = _half.ActivatedTime(timestep, encoderHiddenStates);
        var residuals = new Stack<Tensor>([_half.ConvIn(sample)]);
        foreach (var level in _half.Down(residuals.Peek(), activatedTime, encoderHiddenStates))
            foreach (var residual in level) residuals.Push(residual);

        var hidden = _half.Middle(residuals.Peek(), activatedTime, encoderHiddenStates);
        foreach (var block in _upBlocks) hidden = block.call(hidden, activatedTime, encoderHiddenStates, residuals);
        return _convOut.call(nn.functional.silu(_normOut.call(hidden))).MoveToOuterDisposeScope();
    }

    /// <summary>Runs the down and middle part only: the result of each down block, then of the middle block if there is one.</summary>
    public Tensor[] Half(Tensor sample, Tensor timestep, Tensor encoderHiddenStates) => _half.Features(sample, timestep, encoderHiddenStates);
}
