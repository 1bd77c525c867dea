using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>The layers of a UNet down to its middle, which two networks have in common; they register them under their own names.</summary>
sealed class UNetHalf
{
    readonly bool _centerInput;
    readonly FullConvolutionLayer _convIn;
    readonly SinusoidalTime _sinusoidalTime;
    readonly TimestepEmbedding _timeEmbedding;
    readonly TextTimeEmbedding? _addEmbedding;
    readonly ModuleList<DownBlock2D> _downBlocks;
    readonly MidBlock2D? _midBlock;

    public UNetHalf(UNet2DConditionConfig config)
    {
        var features = config.BlockOutChannels[0];
        _centerInput = config.CenterInputSample;
        _convIn = new FullConvolutionLayer(config.InChannels, features, 3);
        _sinusoidalTime = new SinusoidalTime(features, config.FlipSinToCos, config.FreqShift);
        _timeEmbedding = new TimestepEmbedding(features, config.TimeEmbedDim);
        if (config.AddsText) _addEmbedding = new TextTimeEmbedding(config.CrossAttentionDim[0], config.TimeEmbedDim, config.AdditionHeads);
        _downBlocks = nn.ModuleList(Enumerable.Range(0, config.LastLevel + 1).Select(level => new DownBlock2D(config, level)).ToArray());
        if (config.MidBlockType is not null) _midBlock = new MidBlock2D(config);
    }

    public void Register(Action<string, nn.Module> register)
    {
        register("conv_in", _convIn);
        register("time_proj", _sinusoidalTime);
        register("time_embedding", _timeEmbedding);
        if (_addEmbedding is not null) register("add_embedding", _addEmbedding);
        register("down_blocks", _downBlocks);
        if (_midBlock is not null) register("mid_block", _midBlock);
    }

    /// <summary>SiLU of the embedding of time and, where the model has it, of the pooled text: (n or 1, timeEmbedDim).</summary>
    public Tensor ActivatedTime(Tensor timestep, Tensor text)
    {
        var embedding = _timeEmbedding.call(_sinusoidalTime.call(timestep));
        if (_addEmbedding is not null) embedding = embedding + _addEmbedding.call(text);
        return nn.functional.silu(embedding);
    }

    public Tensor ConvIn(Tensor sample) => _convIn.call(_centerInput ? 2 * sample - 1 : sample);

    /// <summary>The results of each down block in turn; the next one starts from the last of them.</summary>
    public IEnumerable<Tensor[]> Down(Tensor hidden, Tensor activatedTime, Tensor text)
    {
        foreach (var block in _downBlocks)
        {
            var residuals = block.call(hidden, activatedTime, text);
            hidden = residuals[^1];
            yield return residuals;
        }
    }

    public Tensor Middle(Tensor hidden, Tensor activatedTime, Tensor text) => _midBlock?.call(hidden, activatedTime, text) ?? hidden;

    /// <summary>Results of the down blocks and of the middle, in the caller's dispose scope.</summary>
    public Tensor[] Features(Tensor sample, Tensor timestep, Tensor text)
    {
        using var scope = NewDisposeScope();
        var activatedTime = ActivatedTime(timestep, text);
        var features = Down(ConvIn(sample), activatedTime, text).Select(residuals => residuals[^1]).ToList();
        if (_midBlock is not null) features.Add(Middle(features[^1], activatedTime, text));
        return [.. features.Select(feature => feature.MoveToOuterDisposeScope())];
    }
}
