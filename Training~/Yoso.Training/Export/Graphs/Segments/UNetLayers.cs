using Yoso.Training.Networks;

namespace Yoso.Training.Export.Graphs;

/// <summary>Lists the layers of a UNet2DConditionModel in the order they run. Between any two of them the network can be cut.</summary>
sealed class UNetLayers
{
    readonly UNet2DConditionConfig _config;
    readonly List<UNetLayer> _layers = [];
    readonly Stack<int> _residuals = [];
    int _channels;

    UNetLayers(UNet2DConditionConfig config) => (_config, _channels) = (config, config.InChannels);

    public static IReadOnlyList<UNetLayer> Of(UNet2DConditionConfig config)
    {
        var layers = new UNetLayers(config);
        layers.Add(UNetLayerKind.ConvIn, "conv_in", 0, config.BlockOutChannels[0], branches: true);
        for (var level = 0; level <= config.LastLevel; level++) layers.Down(level);
        layers.Middle();
        for (var level = config.LastLevel; level >= 0; level--) layers.Up(level);
        layers.Add(UNetLayerKind.ConvOut, "conv_out", 0, config.OutChannels);
        return layers._layers;
    }

    void Down(int level)
    {
        var path = $"down_blocks.{level}";
        var attends = _config.DownAttends(level);
        for (var i = 0; i < _config.LayersPerBlock[level]; i++)
        {
            Add(UNetLayerKind.Resnet, $"{path}.resnets.{i}", level, _config.BlockOutChannels[level], branches: !attends);
            if (attends) Add(UNetLayerKind.Transformer, $"{path}.attentions.{i}", level, _channels, branches: true);
        }

        if (level < _config.LastLevel) Add(UNetLayerKind.Downsample, path + ".downsamplers.0.conv", level + 1, _channels, branches: true);
    }

    void Middle()
    {
        if (_config.MidBlockType is null) return;
        Add(UNetLayerKind.Resnet, "mid_block.resnets.0", _config.LastLevel, _channels);
        if (!_config.MidAttends) return;
        Add(UNetLayerKind.Transformer, "mid_block.attentions.0", _config.LastLevel, _channels);
        Add(UNetLayerKind.Resnet, "mid_block.resnets.1", _config.LastLevel, _channels);
    }

    void Up(int level)
    {
        var path = $"up_blocks.{_config.LastLevel - level}";
        for (var i = 0; i <= _config.LayersPerBlock[level]; i++)
        {
            Add(UNetLayerKind.Resnet, $"{path}.resnets.{i}", level, _config.BlockOutChannels[level], joins: true);
            if (_config.UpAttends(level)) Add(UNetLayerKind.Transformer, $"{path}.attentions.{i}", level, _channels);
        }

        if (level > 0) Add(UNetLayerKind.Upsample, path + ".upsamplers.0.conv", level - 1, _channels);
    }

    void Add(UNetLayerKind kind, string path, int level, int outputs, bool joins = false, bool branches = false)
    {
        var inputs = _channels + (joins ? _residuals.Pop() : 0);
        _layers.Add(new UNetLayer(kind, path, level, inputs, outputs) { Joins = joins, Branches = branches });
        if (branches) _residuals.Push(outputs);
        _channels = outputs;
    }
}
