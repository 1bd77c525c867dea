using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Pictures (n, inChannels, height, width) to moments (n, 2 * latentChannels, height / Downscale, width / Downscale).</summary>
sealed class KLEncoder : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "conv_in")] readonly Conv2d _convIn;
    [ComponentName(Name = "down_blocks")] readonly ModuleList<DownEncoderBlock2D> _downBlocks;
    [ComponentName(Name = "mid_block")] readonly KLMidBlock _midBlock;
    [ComponentName(Name = "conv_norm_out")] readonly GroupNorm _normOut;
    [ComponentName(Name = "conv_out")] readonly Conv2d _convOut;

    public KLEncoder(AutoencoderKLConfig config) : base(nameof(KLEncoder))
    {
        var deepest = config.BlockOutChannels[config.LastLevel];
        _convIn = nn.Conv2d(config.InChannels, config.BlockOutChannels[0], 3, padding: 1);
        _downBlocks = nn.ModuleList(Enumerable.Range(0, config.LastLevel + 1).Select(level => new DownEncoderBlock2D(config, level)).ToArray());
        _midBlock = new KLMidBlock(config);
        _normOut = Norms.Group(config.NormNumGroups, deepest, KLResnet.NormEps);
        _convOut = nn.Conv2d(deepest, 2 * config.LatentChannels, 3, padding: 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        var hidden = _convIn.call(pictures);
        foreach (var block in _downBlocks) hidden = block.call(hidden);
        hidden = _normOut.call(_midBlock.call(hidden));
        return _convOut.call(nn.functional.silu(hidden)).MoveToOuterDisposeScope();
    }
}

/// <summary>Latents (n, latentChannels, height, width) to pictures (n, outChannels, height * Downscale, width * Downscale).</summary>
sealed class KLDecoder : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "conv_in")] readonly Conv2d _convIn;
    [ComponentName(Name = "mid_block")] readonly KLMidBlock _midBlock;
    [ComponentName(Name = "up_blocks")] readonly ModuleList<UpDecoderBlock2D> _upBlocks;
    [ComponentName(Name = "conv_norm_out")] readonly GroupNorm _normOut;
    [ComponentName(Name = "conv_out")] readonly Conv2d _convOut;

    public KLDecoder(AutoencoderKLConfig config) : base(nameof(KLDecoder))
    {
        _convIn = nn.Conv2d(config.LatentChannels, config.BlockOutChannels[config.LastLevel], 3, padding: 1);
        _midBlock = new KLMidBlock(config);
        _upBlocks = nn.ModuleList(Enumerable.Range(0, config.LastLevel + 1).Select(i => new UpDecoderBlock2D(config, config.LastLevel - i)).ToArray());
        _normOut = Norms.Group(config.NormNumGroups, config.BlockOutChannels[0], KLResnet.NormEps);
        _convOut = nn.Conv2d(config.BlockOutChannels[0], config.OutChannels, 3, padding: 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor latents)
    {
        using var scope = NewDisposeScope();
        var hidden = _midBlock.call(_convIn.call(latents));
        foreach (var block in _upBlocks) hidden = block.call(hidden);
        return _convOut.call(nn.functional.silu(_normOut.call(hidden))).MoveToOuterDisposeScope();
    }
}
