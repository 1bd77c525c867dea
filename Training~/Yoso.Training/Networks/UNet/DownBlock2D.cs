using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>DownBlock2D and CrossAttnDownBlock2D: residual blocks, each followed by a transformer where there is text, then a halving but at the last level.</summary>
sealed class DownBlock2D : nn.Module<Tensor, Tensor, Tensor, Tensor[]>, IRecomputing
{
    [ComponentName(Name = "resnets")] readonly ModuleList<ResnetBlock2D> _resnets;
    [ComponentName(Name = "attentions")] readonly ModuleList<Transformer2DModel> _attentions;
    [ComponentName(Name = "downsamplers")] readonly ModuleList<Downsample2D> _downsamplers;

    public bool Recomputes { get; set; }

    public DownBlock2D(UNet2DConditionConfig config, int level) : base(nameof(DownBlock2D))
    {
        var channels = config.BlockOutChannels[level];
        var layers = Enumerable.Range(0, config.LayersPerBlock[level]).ToArray();
        _resnets = nn.ModuleList(layers.Select(i => new ResnetBlock2D(config, i > 0 ? channels : config.ChannelsAbove(level), channels)).ToArray());
        _attentions = nn.ModuleList(layers.Where(_ => config.DownAttends(level)).Select(_ => new Transformer2DModel(config, level)).ToArray());
        _downsamplers = nn.ModuleList(level < config.LastLevel ? [new Downsample2D(channels, config.DownsamplePadding)] : Array.Empty<Downsample2D>());
        RegisterComponents();
    }

    /// <returns>The picture after each layer and after the halving; the last of them is the block's result.</returns>
    public override Tensor[] forward(Tensor hidden, Tensor activatedTime, Tensor text)
    {
        using var scope = NewDisposeScope();
        var residuals = new List<Tensor>();
        for (var i = 0; i < _resnets.Count; i++)
        {
            hidden = _resnets[i].Run(hidden, activatedTime, Recomputes);
            if (_attentions.Count > 0) hidden = _attentions[i].Run(hidden, text, Recomputes);
            residuals.Add(hidden);
        }

        foreach (var downsampler in _downsamplers) residuals.Add(downsampler.call(hidden));
        return [.. residuals.Select(residual => residual.MoveToOuterDisposeScope())];
    }
}
