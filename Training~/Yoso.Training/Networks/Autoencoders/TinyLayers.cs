using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>What a layer of an AutoencoderTiny does.</summary>
enum TinyLayerKind
{
    Conv,
    Halving,
    Block,
    Activation,
    Doubling,
}

/// <summary>One layer; its place in the list is its name on disk.</summary>
sealed record TinyLayer(TinyLayerKind Kind, int Inputs, int Outputs, bool HasBias = true);

/// <summary>Lists the layers of an AutoencoderTiny in the order they run.</summary>
static class TinyLayers
{
    public static IEnumerable<TinyLayer> Encoder(AutoencoderTinyConfig config)
    {
        var channels = config.EncoderBlockOutChannels[0];
        for (var level = 0; level < config.NumEncoderBlocks.Count; level++)
        {
            yield return level == 0
                ? new TinyLayer(TinyLayerKind.Conv, config.InChannels, channels)
                : new TinyLayer(TinyLayerKind.Halving, channels, channels, HasBias: false);
            foreach (var block in Blocks(channels, config.NumEncoderBlocks[level])) yield return block;
        }

        yield return new TinyLayer(TinyLayerKind.Conv, channels, config.LatentChannels);
    }

    public static IEnumerable<TinyLayer> Decoder(AutoencoderTinyConfig config)
    {
        var (channels, last) = (config.DecoderBlockOutChannels[0], config.NumDecoderBlocks.Count - 1);
        yield return new TinyLayer(TinyLayerKind.Conv, config.LatentChannels, channels);
        yield return new TinyLayer(TinyLayerKind.Activation, channels, channels);
        for (var level = 0; level <= last; level++)
        {
            foreach (var block in Blocks(channels, config.NumDecoderBlocks[level])) yield return block;
            if (level < last) yield return new TinyLayer(TinyLayerKind.Doubling, channels, channels);
            yield return new TinyLayer(TinyLayerKind.Conv, channels, level < last ? channels : config.OutChannels, HasBias: level == last);
        }
    }

    static IEnumerable<TinyLayer> Blocks(int channels, int count) => Enumerable.Repeat(new TinyLayer(TinyLayerKind.Block, channels, channels), count);
}

/// <summary>Layers one after the other, named <c>layers.0</c>, <c>layers.1</c>, ...</summary>
sealed class TinyStack : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "layers")] readonly Sequential _layers;

    public TinyStack(IEnumerable<TinyLayer> layers) : base(nameof(TinyStack))
    {
        _layers = nn.Sequential([.. layers.Select(Make)]);
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden) => _layers.call(hidden);

    static nn.Module<Tensor, Tensor> Make(TinyLayer layer) => layer.Kind switch
    {
        TinyLayerKind.Block => new TinyBlock(layer.Outputs),
        TinyLayerKind.Activation => nn.ReLU(),
        TinyLayerKind.Doubling => nn.Upsample(scale_factor: [2, 2], mode: UpsampleMode.Nearest),
        TinyLayerKind.Halving => nn.Conv2d(layer.Inputs, layer.Outputs, 3, stride: 2, padding: 1, bias: layer.HasBias),
        _ => nn.Conv2d(layer.Inputs, layer.Outputs, 3, padding: 1, bias: layer.HasBias),
    };

    /// <summary>AutoencoderTinyBlock: three convolutions added to the input, never below 0.</summary>
    sealed class TinyBlock : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = "conv")] readonly Sequential _convolutions;

        public TinyBlock(int channels) : base(nameof(TinyBlock))
        {
            _convolutions = nn.Sequential(Conv(channels), nn.ReLU(), Conv(channels), nn.ReLU(), Conv(channels));
            RegisterComponents();
        }

        public override Tensor forward(Tensor hidden)
        {
            using var scope = NewDisposeScope();
            return nn.functional.relu(_convolutions.call(hidden) + hidden).MoveToOuterDisposeScope();
        }

        static Conv2d Conv(int channels) => nn.Conv2d(channels, channels, 3, padding: 1);
    }
}
