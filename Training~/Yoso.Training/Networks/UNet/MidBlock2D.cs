using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>UNetMidBlock2DCrossAttn: residual block, transformer, residual block. UNetMidBlock2D: the first of these alone.</summary>
sealed class MidBlock2D : nn.Module<Tensor, Tensor, Tensor, Tensor>, IRecomputing
{
    [ComponentName(Name = "attentions")] readonly ModuleList<Transformer2DModel> _attentions;
    [ComponentName(Name = "resnets")] readonly ModuleList<ResnetBlock2D> _resnets;

    public bool Recomputes { get; set; }

    public MidBlock2D(UNet2DConditionConfig config) : base(nameof(MidBlock2D))
    {
        var channels = config.BlockOutChannels[config.LastLevel];
        var attentions = config.MidAttends ? 1 : 0;
        _attentions = nn.ModuleList(Enumerable.Range(0, attentions).Select(_ => new Transformer2DModel(config, config.LastLevel)).ToArray());
        _resnets = nn.ModuleList(Enumerable.Range(0, attentions + 1).Select(_ => new ResnetBlock2D(config, channels, channels)).ToArray());
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden, Tensor activatedTime, Tensor text)
    {
        using var scope = NewDisposeScope();
        hidden = _resnets[0].Run(hidden, activatedTime, Recomputes);
        for (var i = 0; i < _attentions.Count; i++)
            hidden = _resnets[i + 1].Run(_attentions[i].Run(hidden, text, Recomputes), activatedTime, Recomputes);
        return hidden.MoveToOuterDisposeScope();
    }
}
