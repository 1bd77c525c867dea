using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>DownEncoderBlock2D: residual blocks, then a halving but at the last level.</summary>
sealed class DownEncoderBlock2D : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "resnets")] readonly ModuleList<KLResnet> _resnets;
    [ComponentName(Name = "downsamplers")] readonly ModuleList<Downsample2D> _downsamplers;

    public DownEncoderBlock2D(AutoencoderKLConfig config, int level) : base(nameof(DownEncoderBlock2D))
    {
        var (above, channels) = (config.BlockOutChannels[Math.Max(level - 1, 0)], config.BlockOutChannels[level]);
        _resnets = nn.ModuleList(Enumerable.Range(0, config.LayersPerBlock).Select(i => new KLResnet(config.NormNumGroups, i > 0 ? channels : above, channels)).ToArray());
        _downsamplers = nn.ModuleList(level < config.LastLevel ? [new Downsample2D(channels, padding: 0)] : Array.Empty<Downsample2D>());
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden)
    {
        using var scope = NewDisposeScope();
        foreach (var resnet in _resnets) hidden = resnet.call(hidden);
        foreach (var downsampler in _downsamplers) hidden = downsampler.call(hidden);
        return hidden.MoveToOuterDisposeScope();
    }
}

/// <summary>UpDecoderBlock2D: residual blocks, then a doubling but at the first level.</summary>
sealed class UpDecoderBlock2D : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "resnets")] readonly ModuleList<KLResnet> _resnets;
    [ComponentName(Name = "upsamplers")] readonly ModuleList<Upsample2D> _upsamplers;

    public UpDecoderBlock2D(AutoencoderKLConfig config, int level) : base(nameof(UpDecoderBlock2D))
    {
        var (below, channels) = (config.BlockOutChannels[Math.Min(level + 1, config.LastLevel)], config.BlockOutChannels[level]);
        _resnets = nn.ModuleList(Enumerable.Range(0, config.LayersPerBlock + 1).Select(i => new KLResnet(config.NormNumGroups, i > 0 ? channels : below, channels)).ToArray());
        _upsamplers = nn.ModuleList(level > 0 ? [new Upsample2D(channels)] : Array.Empty<Upsample2D>());
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden)
    {
        using var scope = NewDisposeScope();
        foreach (var resnet in _resnets) hidden = resnet.call(hidden);
        foreach (var upsampler in _upsamplers) hidden = upsampler.Doubled(hidden);
        return hidden.MoveToOuterDisposeScope();
    }
}

/// <summary>An autoencoder's UNetMidBlock2D: residual block, attention where the model has it, residual block.</summary>
sealed class KLMidBlock : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "attentions")] readonly ModuleList<PixelAttention> _attentions;
    [ComponentName(Name = "resnets")] readonly ModuleList<KLResnet> _resnets;

    public KLMidBlock(AutoencoderKLConfig config) : base(nameof(KLMidBlock))
    {
        var (groups, channels) = (config.NormNumGroups, config.BlockOutChannels[config.LastLevel]);
        _attentions = nn.ModuleList(config.MidBlockAddAttention ? [new PixelAttention(groups, channels)] : Array.Empty<PixelAttention>());
        _resnets = nn.ModuleList(new KLResnet(groups, channels, channels), new KLResnet(groups, channels, channels));
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden)
    {
        using var scope = NewDisposeScope();
        hidden = _resnets[0].call(hidden);
        foreach (var attention in _attentions) hidden = attention.call(hidden);
        return _resnets[1].call(hidden).MoveToOuterDisposeScope();
    }
}
