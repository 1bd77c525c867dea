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
        var timestepType = (options ?? new ExportOptions()).FractionalTimesteps ? DataType.Float : DataType.Int64;
        var file = new GraphFile(folder, "unet", UNet2DConditionModel.WeightsStem, tiling);
        return Write(file, options, layers => new UNetGraph(layers, config).Build(timestepType));
    }

    /// <summary>Exports a folder with a CLIPTextModel: <c>input_ids</c> -> <c>last_hidden_state</c>, <c>pooler_output</c>.</summary>
    /// <inheritdoc cref="WriteUNet"/>
    public static string WriteTextEncoder(string folder, ExportOptions? options = null)
    {
        var config = ClipTextConfig.Load(Path.Combine(folder, ModuleWeights.ConfigName));
        return Write(new GraphFile(folder, "text_encoder", TextWeightsStem, Tiling.None), options, layers => new ClipTextGraph(layers, config).Build());
    }

    static string Write(GraphFile file, ExportOptions? options, Action<GraphLayers> build)
    {
        var graph = new OnnxGraphBuilder(file.Name, GraphLayers.Opset);
        var weights = new GraphWeights(graph, SafetensorsIndex.Open(ModuleWeights.Find(file.Folder, file.WeightsStem)));
        build(new GraphLayers(graph, weights, (options ?? new ExportOptions()).Target, file.Tiling));
        weights.CheckAllUsed();

        var path = Path.Combine(file.Folder, ModelBundle.GraphFileOf(file.Tiling));
        AtomicFile.Write(path, graph.Build().WriteTo);
        return path;
    }

    sealed record GraphFile(string Folder, string Name, string WeightsStem, Tiling Tiling);
}
