namespace Yoso.Training.Networks;

/// <summary>The options of transformers' CLIPTextModel that shape the network.</summary>
public sealed record ClipTextConfig
{
    const string ModelType = "clip_text_model";

    public int VocabSize { get; init; } = 49408;

    public int HiddenSize { get; init; } = 512;

    public int IntermediateSize { get; init; } = 2048;

    public int NumHiddenLayers { get; init; } = 12;

    public int NumAttentionHeads { get; init; } = 8;

    public int MaxPositionEmbeddings { get; init; } = 77;

    /// <summary>quick_gelu (x sigmoid(1.702 x)) or gelu.</summary>
    public string HiddenAct { get; init; } = "quick_gelu";

    public double LayerNormEps { get; init; } = 1e-5;

    public double InitializerFactor { get; init; } = 1;

    public int BosTokenId { get; init; } = 49406;

    /// <summary>The token whose state is the pooled output. The historical 2 means: the largest id in the text.</summary>
    public int EosTokenId { get; init; } = 49407;

    public int PadTokenId { get; init; } = 1;

    public int ProjectionDim { get; init; } = 512;

    /// <exception cref="ModelFormatException">An option has a value this network can't have. Options that don't shape it are passed over.</exception>
    public static ClipTextConfig Load(string path)
    {
        var json = new ConfigReader(path);
        json.Only("model_type", $"\"{ModelType}\"");
        json.Names("architectures", [], "CLIPTextModel");
        var plain = new ClipTextConfig();
        var config = new ClipTextConfig
        {
            VocabSize = json.Int("vocab_size", plain.VocabSize),
            HiddenSize = json.Int("hidden_size", plain.HiddenSize),
            IntermediateSize = json.Int("intermediate_size", plain.IntermediateSize),
            NumHiddenLayers = json.Int("num_hidden_layers", plain.NumHiddenLayers),
            NumAttentionHeads = json.Int("num_attention_heads", plain.NumAttentionHeads),
            MaxPositionEmbeddings = json.Int("max_position_embeddings", plain.MaxPositionEmbeddings),
            HiddenAct = json.Name("hidden_act", plain.HiddenAct, "quick_gelu", "gelu") ?? plain.HiddenAct,
            LayerNormEps = json.Double("layer_norm_eps", plain.LayerNormEps),
            InitializerFactor = json.Double("initializer_factor", plain.InitializerFactor),
            BosTokenId = json.Int("bos_token_id", plain.BosTokenId),
            EosTokenId = json.Int("eos_token_id", plain.EosTokenId),
            PadTokenId = json.Int("pad_token_id", plain.PadTokenId),
            ProjectionDim = json.Int("projection_dim", plain.ProjectionDim),
        };
        config.Check(json);
        return config;
    }

    void Check(ConfigReader json)
    {
        var sizes = new[] { VocabSize, HiddenSize, IntermediateSize, NumAttentionHeads, MaxPositionEmbeddings };
        if (sizes.Any(size => size <= 0)) throw json.Problem("vocab_size, hidden_size, intermediate_size, num_attention_heads, max_position_embeddings", "numbers above 0", string.Join(", ", sizes));
        if (NumHiddenLayers < 0) throw json.Problem("num_hidden_layers", "at least 0", $"{NumHiddenLayers}");
        if (HiddenSize % NumAttentionHeads != 0) throw json.Problem("num_attention_heads", $"a divisor of hidden_size {HiddenSize}", $"{NumAttentionHeads}");
    }

    public void Save(string path) => ConfigWriter.Write(path, json =>
    {
        json.WriteNames("architectures", ["CLIPTextModel"]);
        json.WriteNumber("attention_dropout", 0.0);
        json.WriteNumber("bos_token_id", BosTokenId);
        json.WriteNumber("eos_token_id", EosTokenId);
        json.WriteString("hidden_act", HiddenAct);
        json.WriteNumber("hidden_size", HiddenSize);
        json.WriteNumber("initializer_factor", InitializerFactor);
        json.WriteNumber("intermediate_size", IntermediateSize);
        json.WriteNumber("layer_norm_eps", LayerNormEps);
        json.WriteNumber("max_position_embeddings", MaxPositionEmbeddings);
        json.WriteString("model_type", ModelType);
        json.WriteNumber("num_attention_heads", NumAttentionHeads);
        json.WriteNumber("num_hidden_layers", NumHiddenLayers);
        json.WriteNumber("pad_token_id", PadTokenId);
        json.WriteNumber("projection_dim", ProjectionDim);
        json.WriteNumber("vocab_size", VocabSize);
    });
}
