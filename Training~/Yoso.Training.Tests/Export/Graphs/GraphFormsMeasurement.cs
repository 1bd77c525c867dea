using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Times the forms in which a layer can be written, on one thread and by the processor time it took. Training~/README.md says how to run it.</summary>
[Explicit("takes a minute")]
public sealed class GraphFormsMeasurement
{
    const int RunsPerRound = 4;

    static readonly UNet2DConditionConfig Default = SmallNetworks.Sprite with
    {
        DownBlockTypes = ["DownBlock2D", "CrossAttnDownBlock2D"],
        UpBlockTypes = ["CrossAttnUpBlock2D", "UpBlock2D"],
        BlockOutChannels = [64, 112],
        CrossAttentionDim = [128, 128],
        AttentionHeads = [4, 7],
        AdditionHeads = 8,
        NormNumGroups = 16,
    };

    static readonly UNet2DConditionConfig Larger = Default with
    {
        DownBlockTypes = ["CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
        UpBlockTypes = ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D"],
        BlockOutChannels = [64, 128],
        AttentionHeads = [2, 4],
        NormNumGroups = 32,
    };

    [TestCase("default", 1, 16, 25)]
    [TestCase("default", 8, 16, 10)]
    [TestCase("larger", 1, 16, 25)]
    [TestCase("larger", 1, 64, 4)]
    public void GraphForms_Times(string network, int batch, int side, int rounds)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var config = network == "default" ? Default : Larger;
        var forms = LayerForms.All.Select(form => (form.Name, Session: Open(folder, config, form))).ToList();
        var feeds = Feeds(config, batch, side);
        var best = forms.ToDictionary(form => form.Name, _ => double.MaxValue);

        for (var round = 0; round < rounds; round++)
            foreach (var (name, session) in forms)
                best[name] = Math.Min(best[name], Milliseconds(session, feeds));

        TestContext.Out.WriteLine($"{network}, batch {batch}, {side}x{side}: {string.Join(", ", best.Select(pair => $"{pair.Key} {pair.Value:f2}"))} ms");
        foreach (var (_, session) in forms) session.Dispose();
    }

    static InferenceSession Open(TemporaryFolder folder, UNet2DConditionConfig config, LayerForms.Form form)
    {
        var weights = folder.At($"{form.WeightType}.safetensors");
        if (!File.Exists(weights))
        {
            using var model = UNetGraphTest.NewNetwork(config);
            ModuleWeights.Save(model, weights, form.WeightType);
        }

        var graph = new OnnxGraphBuilder("unet", form.Opset);
        var layers = form.Layers(graph, new GraphWeights(graph, SafetensorsIndex.Open(weights)));
        new UNetGraph(layers, config).Build(UNetSegment.Cut(config, 1)[0], DataType.Int64);
        var path = folder.At($"{form.Name.Replace(' ', '_')}.onnx");
        File.WriteAllBytes(path, graph.Build().ToByteArray());
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        return new InferenceSession(path, options);
    }

    static Dictionary<string, OrtValue> Feeds(UNet2DConditionConfig config, int batch, int side) => new()
    {
        ["sample"] = OrtValue.CreateTensorValueFromMemory(randn(batch, config.InChannels, side, side).data<float>().ToArray(), [batch, config.InChannels, side, side]),
        ["timestep"] = OrtValue.CreateTensorValueFromMemory(new[] { 999L }, [1]),
        ["encoder_hidden_states"] = OrtValue.CreateTensorValueFromMemory(randn(batch, 24, 128).data<float>().ToArray(), [batch, 24, 128]),
    };

    static double Milliseconds(InferenceSession session, Dictionary<string, OrtValue> feeds)
    {
        using var options = new RunOptions();
        var start = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < RunsPerRound; run++)
            using (session.Run(options, feeds, session.OutputNames)) { }
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / RunsPerRound;
    }
}
