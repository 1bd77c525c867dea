using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>What lies under <c>text_model.</c> on disk: embeddings, layers and the final norm.</summary>
sealed class ClipTextTransformer : nn.Module<Tensor, Tensor[]>
{
    [ComponentName(Name = "embeddings")] readonly Embeddings _embeddings;
    [ComponentName(Name = "encoder")] readonly Encoder _encoder;
    [ComponentName(Name = "final_layer_norm")] readonly LayerNorm _normOut;

    public ClipTextTransformer(ClipTextConfig config) : base(nameof(ClipTextTransformer))
    {
        _embeddings = new Embeddings(config);
        _encoder = new Encoder(config);
        _normOut = nn.LayerNorm(config.HiddenSize, config.LayerNormEps);
        RegisterComponents();
    }

    /// <returns>The embeddings and the result of each layer, before the final norm: (n, length, hiddenSize) each.</returns>
    public override Tensor[] forward(Tensor ids)
    {
        using var scope = NewDisposeScope();
        var states = new List<Tensor> { _embeddings.call(ids) };
        foreach (var layer in _encoder.Layers) states.Add(layer.call(states[^1]));
        return [.. states.Select(state => state.MoveToOuterDisposeScope())];
    }

    public Tensor Normalise(Tensor hidden) => _normOut.call(hidden);

    sealed class Embeddings : nn.Module<Tensor, Tensor>
    {
        const double Std = 0.02;

        [ComponentName(Name = "token_embedding")] readonly EmbeddingTable _tokens;
        [ComponentName(Name = "position_embedding")] readonly EmbeddingTable _positions;

        public Embeddings(ClipTextConfig config) : base(nameof(Embeddings))
        {
            _tokens = new EmbeddingTable(config.VocabSize, config.HiddenSize, Std * config.InitializerFactor);
            _positions = new EmbeddingTable(config.MaxPositionEmbeddings, config.HiddenSize, Std * config.InitializerFactor);
            RegisterComponents();
        }

        public override Tensor forward(Tensor ids)
        {
            using var scope = NewDisposeScope();
            return (_tokens.call(ids) + _positions.First(ids.shape[1])).MoveToOuterDisposeScope();
        }
    }

    sealed class Encoder : nn.Module
    {
        [ComponentName(Name = "layers")] readonly ModuleList<ClipEncoderLayer> _layers;

        public IEnumerable<ClipEncoderLayer> Layers => _layers;

        public Encoder(ClipTextConfig config) : base(nameof(Encoder))
        {
            _layers = nn.ModuleList(Enumerable.Range(0, config.NumHiddenLayers).Select(_ => new ClipEncoderLayer(config)).ToArray());
            RegisterComponents();
        }
    }
}
