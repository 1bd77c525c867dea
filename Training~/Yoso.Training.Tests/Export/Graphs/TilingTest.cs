using TorchSharp;
using Yoso.Training.Export;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>On a torus no place is special: a network that tiles answers a rolled input with the rolled output. Along an axis with edges it doesn't.</summary>
public sealed class TilingTest
{
    const double Tolerance = 1e-5;

    static readonly UNet2DConditionConfig[] Configs = [SmallNetworks.Sprite, SmallNetworks.Classic, SmallNetworks.Odd, SmallNetworks.Flat];

    [Test]
    public void RolledInput_GivesTheRolledOutput_AlongTheAxesThatTile(
        [Values(0, 1, 2, 3)] int network, [Values(Tiling.Horizontal, Tiling.Vertical, Tiling.Both)] Tiling tiling)
    {
        using var scope = NewDisposeScope();
        using var folder = NewFolder(Configs[network]);
        using var graph = new ExportedGraph(OnnxExport.WriteUNet(folder.Path, tiling: tiling));

        var along = Difference(graph, Configs[network], tiling);

        TestContext.Out.WriteLine($"largest difference {along:e1}");
        Assert.That(along, Is.LessThanOrEqualTo(Tolerance));
        foreach (var axis in new[] { Tiling.Horizontal, Tiling.Vertical }.Where(axis => !tiling.HasFlag(axis)))
            Assert.That(Difference(graph, Configs[network], axis), Is.GreaterThan(100 * Tolerance), $"{axis} has edges");
    }

    [Test]
    public void Variants_ShareTheWeights()
    {
        using var folder = new TemporaryFolder();
        using var model = UNetGraphTest.NewNetwork(SmallNetworks.Sprite);
        model.Save(folder.At("unet"));

        var graphs = BundleExport.Write(folder.Path);

        Assert.That(graphs.Select(Path.GetFileName), Is.EqualTo(new[] { "model.onnx", "model.tile_x.onnx", "model.tile_y.onnx", "model.tile.onnx" }));
        Assert.That(graphs.Max(path => new FileInfo(path).Length), Is.LessThan(200_000));
        Assert.That(Directory.GetFiles(folder.At("unet"), "*.safetensors"), Has.Length.EqualTo(1));
    }

    /// <summary>Between the output for an input rolled along the axes, and the output rolled; by as far as the coarsest level's pixels reach.</summary>
    static double Difference(ExportedGraph graph, UNet2DConditionConfig config, Tiling axes)
    {
        random.manual_seed(3);
        var coarse = 1L << config.LastLevel;
        var sample = randn(2, config.InChannels, 12, 16);
        var text = randn(2, 5, config.CrossAttentionDim[0]);
        Tensor Rolled(Tensor picture) => picture
            .roll(axes.HasFlag(Tiling.Vertical) ? coarse : 0, 2)
            .roll(axes.HasFlag(Tiling.Horizontal) ? 2 * coarse : 0, 3);
        Tensor Output(Tensor input) => graph.Run(("sample", input), ("timestep", tensor(new[] { 700L })), ("encoder_hidden_states", text))["out_sample"];

        return (Output(Rolled(sample)) - Rolled(Output(sample))).abs().max().item<float>();
    }

    static TemporaryFolder NewFolder(UNet2DConditionConfig config)
    {
        var folder = new TemporaryFolder();
        using var model = UNetGraphTest.NewNetwork(config);
        model.Save(folder.Path);
        return folder;
    }
}
