using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>UpBlock2D and CrossAttnUpBlock2D: residual blocks that also take what the way down left, each followed by a transformer where there is text, then a doubling but at the first level.</summary>
sealed class UpBlock2D : nn.Module<Tensor, Tensor, Tensor, Stack<Tensor>, Tensor>, IRecomputing
{
    [ComponentName(Name = "resnets")] readonly ModuleList<ResnetBlock2D> _resnets;
    [ComponentName(Name = "attentions")] readonly ModuleList<Transformer2DModel> _attentions;
    [ComponentName(Name = "upsamplers")] readonly ModuleList<Upsample2D> _upsamplers;

    public bool Recomputes { get; set; }

    public UpBlock2D(UNet2DConditionConfig config, int level) : base(nameof(UpBlock2D))
    {
        var channels = config.BlockOutChannels[level];
        var layers = Enumerable.Range(0, config.LayersPerBlock[level] + 1).ToArray();
        _resnets = nn.ModuleList(layers.Select(i => new ResnetBlock2D(config, InChannels(config, level, i), channels)).ToArray());
        _attentions = nn.ModuleList(layers.Where(_ => config.UpAttends(level)).Select(_ => new Transformer2DModel(config, level)).ToArray());
        _upsamplers = nn.ModuleList(level > 0 ? [new Upsample2D(channels)] : Array.Empty<Upsample2D>());
        RegisterComponents();
    }

    static int InChannels(UNet2DConditionConfig config, int level, int layer)
    {
        var below = config.BlockOutChannels[layer == 0 ? Math.Min(level + 1, config.LastLevel) : level];
        var residual = layer == config.LayersPerBlock[level] ? config.ChannelsAbove(level) : config.BlockOutChannels[level];
        return below + residual;
    }

    /// <param name="residuals">What the way down left; one is taken for each layer.</param>
    public override Tensor forward(Tensor hidden, Tensor activatedTime, Tensor text, Stack<Tensor> residuals)
    {
        using var scope = NewDisposeScope();
        for (var i = 0; i < _resnets.Count; i++)
        {
            hidden = _resnets[i].Run(cat([hidden, residuals.Pop()], 1), activatedTime, Recomputes);
            if (_attentions.Count > 0) hidden = _attentions[i].Run(hidden, text, Recomputes);
        }

        foreach (var upsampler in _upsamplers) hidden = upsampler.call(hidden, residuals.Peek());
        return hidden.MoveToOuterDisposeScope();
    }
}
