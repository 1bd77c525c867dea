using TorchSharp;
using Yoso.Training.Export;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>A network cut into segments: graphs that, run one after the other, give what the whole gives.</summary>
public sealed class UNetSegmentTest
{
    /// <summary>Of the largest output. Float32 rounding: the runtime fuses other operators where a graph is cut, and two runs differ by 1e-6.</summary>
    const double Tolerance = 1e-5;

    static readonly UNet2DConditionConfig[] Configs = [SmallNetworks.Sprite, SmallNetworks.Classic, SmallNetworks.Odd, SmallNetworks.Flat, SmallNetworks.Uneven, SmallNetworks.UnevenWithText];

    [Test]
    public void Segments_EqualTheWhole([Values(0, 1, 2, 3, 4, 5)] int network, [Values(2, 3, 7)] int count)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var folder = NewFolder(Configs[network]);
        using var whole = new ExportedGraph(OnnxExport.WriteUNet(folder.Path));
        var segments = OnnxExport.WriteUNetSegments(folder.Path, count).Select(path => new ExportedGraph(path)).ToArray();

        var difference = new[] { (1, 16, 16), (2, 8, 20) }.Max(size => Difference(whole, segments, Configs[network], size));

        foreach (var segment in segments) segment.Dispose();
        TestContext.Out.WriteLine($"largest difference {difference:e1}");
        Assert.That(difference, Is.LessThanOrEqualTo(Tolerance));
    }

    [Test]
    public void EverySegmentation_CoversTheLayersOnce([Values(1, 2, 5, 8)] int count)
    {
        var segments = UNetSegment.Cut(SmallNetworks.Classic, count);

        Assert.That(segments.SelectMany(segment => segment.Layers), Is.EqualTo(UNetLayers.Of(SmallNetworks.Classic)));
        Assert.That(segments.Select(segment => segment.Layers.Count), Is.All.GreaterThan(0));
        Assert.That(segments, Has.Count.EqualTo(count));
    }

    [TestCase(2, 1.05)]
    [TestCase(4, 1.15)]
    [TestCase(8, 1.35)]
    public void Segments_OfStableDiffusion_CostAboutTheSame(int count, double most)
    {
        var config = new UNet2DConditionConfig();

        var costs = UNetSegment.Cut(config, count).Select(segment => (double)segment.Layers.Sum(layer => layer.Cost(config))).ToArray();

        TestContext.Out.WriteLine($"shares: {string.Join(", ", costs.Select(cost => $"{cost / costs.Sum():p1}"))}");
        Assert.That(costs.Max() / costs.Average(), Is.LessThan(most));
    }

    [Test]
    public void Segments_ReplaceThoseOfEarlier_AndShareTheWeights()
    {
        using var folder = new TemporaryFolder();
        using (var model = UNetGraphTest.NewNetwork(SmallNetworks.Flat)) model.Save(folder.At("unet"));
        BundleExport.Write(folder.Path, new ExportOptions { Segments = 3 });

        BundleExport.Write(folder.Path, new ExportOptions { Segments = 2 });
        var two = Graphs(folder, "*segment*");
        BundleExport.Write(folder.Path);

        Assert.That(two, Is.EqualTo(new[]
        {
            "model.segment1of2.onnx", "model.segment2of2.onnx", "model.tile.segment1of2.onnx", "model.tile.segment2of2.onnx",
            "model.tile_x.segment1of2.onnx", "model.tile_x.segment2of2.onnx", "model.tile_y.segment1of2.onnx", "model.tile_y.segment2of2.onnx",
        }));
        Assert.That(Graphs(folder, "*segment*"), Is.Empty);
        Assert.That(Graphs(folder, "*.safetensors"), Has.Length.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(9)]
    public void Cut_IntoMoreSegmentsThanLayers_SaysHowMany(int count) =>
        Assert.That(() => UNetSegment.Cut(SmallNetworks.Flat, count), Throws.ArgumentException.With.Message.Contains($"wanted 1 to 8 for this network, found {count}"));

    /// <summary>The largest, in terms of the largest value: layers next to a cut may be summed up in another order.</summary>
    static double Difference(ExportedGraph whole, ExportedGraph[] segments, UNet2DConditionConfig config, (int Batch, int Height, int Width) size)
    {
        random.manual_seed(3);
        var values = new Dictionary<string, Tensor>
        {
            ["sample"] = randn(size.Batch, config.InChannels, size.Height, size.Width),
            ["timestep"] = tensor(new[] { 700L }),
            ["encoder_hidden_states"] = randn(size.Batch, 5, config.CrossAttentionDim[0]),
        };
        var wanted = Outputs(whole, values)["out_sample"];
        foreach (var segment in segments)
            foreach (var (name, value) in Outputs(segment, values)) values[name] = value;
        return ((values["out_sample"] - wanted).abs().max() / wanted.abs().max()).item<float>();
    }

    static Dictionary<string, Tensor> Outputs(ExportedGraph graph, Dictionary<string, Tensor> values) =>
        graph.Run([.. graph.Inputs.Select(name => (name, values[name]))]);

    static string?[] Graphs(TemporaryFolder folder, string pattern) =>
        [.. Directory.GetFiles(folder.At("unet"), pattern).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    static TemporaryFolder NewFolder(UNet2DConditionConfig config)
    {
        var folder = new TemporaryFolder();
        using var model = UNetGraphTest.NewNetwork(config);
        model.Save(folder.Path);
        return folder;
    }
}
