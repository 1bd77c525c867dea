using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Transformer blocks over the pixels of a picture (n, channels, height, width), added to the picture.</summary>
sealed class Transformer2DModel : nn.Module<Tensor, Tensor, Tensor>
{
    const double NormEps = 1e-6; // differs from the residual blocks' eps in the reference too

    [ComponentName(Name = "norm")] readonly GroupNorm _norm;
    [ComponentName(Name = "proj_in")] readonly TokenProjection _projectIn;
    [ComponentName(Name = "transformer_blocks")] readonly ModuleList<TransformerBlock> _blocks;
    [ComponentName(Name = "proj_out")] readonly TokenProjection _projectOut;

    public Transformer2DModel(UNet2DConditionConfig config, int level) : base(nameof(Transformer2DModel))
    {
        var width = config.BlockOutChannels[level];
        _norm = Norms.Group(config.NormNumGroups, width, NormEps);
        _projectIn = new TokenProjection(width, !config.UseLinearProjection);
        _blocks = nn.ModuleList(Enumerable.Range(0, config.TransformerLayersPerBlock[level])
            .Select(_ => new TransformerBlock(width, config.CrossAttentionDim[level], config.AttentionHeads[level])).ToArray());
        _projectOut = new TokenProjection(width, !config.UseLinearProjection);
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden, Tensor text)
    {
        using var scope = NewDisposeScope();
        var tokens = _projectIn.call(_norm.call(hidden).flatten(2).transpose(1, 2)); // (n, height * width, channels)
        foreach (var block in _blocks) tokens = block.call(tokens, text);

        var picture = _projectOut.call(tokens).transpose(1, 2).view(hidden.shape);
        return (hidden + picture).MoveToOuterDisposeScope();
    }
}
