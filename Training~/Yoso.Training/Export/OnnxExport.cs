using Google.Protobuf;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export;

/// <summary>Writes <c>model.onnx</c> beside a network's weights: the graph alone, whose parameters lie where they are, in the .safetensors files.</summary>
/// <remarks>Batch, picture size and text length stay free; a picture's sides must be divisible by 2 to the number of halvings.</remarks>
public static class OnnxExport
{
    const string TextWeightsStem = "model";

    /// <summary>Exports a folder with a UNet2DConditionModel: <c>sample</c>, <c>timestep</c>, <c>encoder_hidden_states</c> -> <c>out_sample</c>.</summary>
    /// <param name="tiling">Other than none for a variant whose pictures tile, in a file of its own over the same weights.</param>
    /// <returns>The path of the graph.</returns>
    /// <exception cref="ModelFormatException">The configuration or the weights are not those of such a network.</exception>
    public static string WriteUNet(string folder, ExportOptions? options = null, Tiling tiling = Tiling.None)
    {
        var config = UNet2DConditionConfig.Load(Path.Combine(folder, ModuleWeights.ConfigName));
        var whole = UNetSegment.Cut(config, 1)[0];
        return Write(UNetFile(folder, ModelBundle.GraphFileOf(tiling), tiling), options, layers => Build(layers, config, whole, options));
    }

    /// <summary>Exports such a folder in parts of about equal cost that are run one after the other, over the same weights; replaces parts exported earlier.</summary>
    /// <remarks>What crosses a cut is an output of one graph and the input of that name of a later one; the first reads <c>sample</c> and <c>timestep</c>, the last writes <c>out_sample</c>.</remarks>
    /// <param name="count">1 only removes those of earlier.</param>
    /// <returns>The paths of the graphs, in order.</returns>
    /// <exception cref="ArgumentException">The network has fewer layers than that.</exception>
    /// <inheritdoc cref="WriteUNet"/>
    public static IReadOnlyList<string> WriteUNetSegments(string folder, int count, ExportOptions? options = null, Tiling tiling = Tiling.None)
    {
        var config = UNet2DConditionConfig.Load(Path.Combine(folder, ModuleWeights.ConfigName));
        var segments = UNetSegment.Cut(config, count);
        var earlier = Path.ChangeExtension(ModelBundle.GraphFileOf(tiling), "segment*of*.onnx");
        foreach (var path in Directory.GetFiles(folder, earlier)) File.Delete(path);
        if (count == 1) return [];

        return [.. segments.Select(segment => Write(
            UNetFile(folder, ModelBundle.SegmentFileOf(tiling, segment.Number, count), tiling) with { IsPart = true },
            options, layers => Build(layers, config, segment, options)))];
    }

    /// <summary>Exports a folder with a CLIPTextModel: <c>input_ids</c> -> <c>last_hidden_state</c>, <c>pooler_output</c>.</summary>
    /// <inheritdoc cref="WriteUNet"/>
    public static string WriteTextEncoder(string folder, ExportOptions? options = null)
    {
        var config = ClipTextConfig.Load(Path.Combine(folder, ModuleWeights.ConfigName));
        var file = new GraphFile(folder, ModelBundle.GraphFile, "text_encoder", TextWeightsStem);
        return Write(file, options, layers => new ClipTextGraph(layers, config).Build());
    }

    /// <summary>Exports a folder with an AutoencoderKL or an AutoencoderTiny as two graphs: <c>sample</c> -> <c>latent_parameters</c> (a tiny one: <c>latent_sample</c>), and <c>latent_sample</c> -> <c>sample</c>.</summary>
    /// <remarks>As in diffusers the scaling factor is not in them.</remarks>
    /// <returns>The paths of the encoder's graph and of the decoder's.</returns>
    /// <inheritdoc cref="WriteUNet"/>
    public static IReadOnlyList<string> WriteAutoencoder(string folder, ExportOptions? options = null)
    {
        var build = AutoencoderGraphs.Of(Path.Combine(folder, ModuleWeights.ConfigName));
        var encoder = new GraphFile(folder, VaeHalf.EncoderFile, "vae_encoder", AutoencoderKL.WeightsStem) { IsPart = true };
        var decoder = new GraphFile(folder, VaeHalf.DecoderFile, "vae_decoder", AutoencoderKL.WeightsStem);
        var (encoderGraph, encoderLayers) = Build(encoder, options, build.Encoder);
        var (decoderGraph, decoderLayers) = Build(decoder, options, build.Decoder);
        decoderLayers.Weights.CheckAllUsed(encoderLayers.Weights);
        return [Write(encoder, encoderGraph), Write(decoder, decoderGraph)];
    }

    static GraphFile UNetFile(string folder, string name, Tiling tiling) =>
        new(folder, name, "unet", UNet2DConditionModel.WeightsStem) { Tiling = tiling };

    static void Build(GraphLayers layers, UNet2DConditionConfig config, UNetSegment segment, ExportOptions? options) =>
        new UNetGraph(layers, config).Build(segment, (options ?? new ExportOptions()).FractionalTimesteps ? DataType.Float : DataType.Int64);

    static string Write(GraphFile file, ExportOptions? options, Action<GraphLayers> build)
    {
        var (graph, layers) = Build(file, options, build);
        if (!file.IsPart) layers.Weights.CheckAllUsed();
        return Write(file, graph);
    }

    static (OnnxGraphBuilder Graph, GraphLayers Layers) Build(GraphFile file, ExportOptions? options, Action<GraphLayers> build)
    {
        var graph = new OnnxGraphBuilder(file.Network, GraphLayers.Opset);
        var weights = new GraphWeights(graph, SafetensorsIndex.Open(ModuleWeights.Find(file.Folder, file.WeightsStem)));
        var layers = new GraphLayers(graph, weights, (options ?? new ExportOptions()).Target, file.Tiling);
        build(layers);
        return (graph, layers);
    }

    static string Write(GraphFile file, OnnxGraphBuilder graph)
    {
        var path = Path.Combine(file.Folder, file.Name);
        AtomicFile.Write(path, graph.Build().WriteTo);
        return path;
    }

    sealed record GraphFile(string Folder, string Name, string Network, string WeightsStem)
    {
        public Tiling Tiling { get; init; }

        /// <summary>Whether other graphs use the rest of the weights.</summary>
        public bool IsPart { get; init; }
    }
}
