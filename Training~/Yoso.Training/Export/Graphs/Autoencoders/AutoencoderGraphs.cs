using Yoso.Training.Networks;

namespace Yoso.Training.Export.Graphs;

/// <summary>Builders of the two graphs of an autoencoder.</summary>
sealed record AutoencoderGraphs(Action<GraphLayers> Encoder, Action<GraphLayers> Decoder)
{
    /// <summary>Those of the network that a config.json describes.</summary>
    public static AutoencoderGraphs Of(string configPath)
    {
        if (new ConfigReader(configPath).IsOf("AutoencoderTiny"))
        {
            var tiny = AutoencoderTinyConfig.Load(configPath);
            return new(layers => new AutoencoderTinyGraph(layers, tiny).Encoder(), layers => new AutoencoderTinyGraph(layers, tiny).Decoder());
        }

        var config = AutoencoderKLConfig.Load(configPath);
        return new(layers => new AutoencoderKLGraph(layers, config).Encoder(), layers => new AutoencoderKLGraph(layers, config).Decoder());
    }
}
