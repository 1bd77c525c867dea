using TorchSharp;
using Yoso.Training.Export;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Exported UNets against the same weights in TorchSharp, for every option and for sizes that the graph leaves free.</summary>
public sealed class UNetGraphTest
{
    const double Tolerance = 1e-4;

    static readonly (int Batch, int Steps, int Height, int Width, int Words)[] Sizes = [(1, 1, 16, 16, 24), (3, 3, 8, 20, 5), (2, 1, 12, 4, 1)];

    static IEnumerable<TestCaseData> Networks()
    {
        foreach (var target in Enum.GetValues<GraphTarget>())
        {
            yield return Case(SmallNetworks.Sprite, TensorType.F32, target, "Sprite");
            yield return Case(SmallNetworks.Classic, TensorType.F32, target, "Classic");
            yield return Case(SmallNetworks.Odd, TensorType.F32, target, "Odd");
            yield return Case(SmallNetworks.Flat, TensorType.F32, target, "Flat");
        }

        yield return Case(SmallNetworks.Sprite, TensorType.F16, GraphTarget.OnnxRuntime, "Sprite");
        yield return Case(SmallNetworks.Classic, TensorType.F16, GraphTarget.Portable, "Classic");
        yield return Case(SmallNetworks.Sprite, TensorType.BF16, GraphTarget.OnnxRuntime, "Sprite");
    }

    static TestCaseData Case(UNet2DConditionConfig config, TensorType type, GraphTarget target, string name) =>
        new TestCaseData(config, type, target).SetArgDisplayNames(name, $"{type}", $"{target}");

    [TestCaseSource(nameof(Networks))]
    public void UNetGraph_EqualsTorchSharp(UNet2DConditionConfig config, TensorType type, GraphTarget target)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var folder = new TemporaryFolder();
        using (var fresh = NewNetwork(config)) fresh.Save(folder.Path, type);
        using var model = UNet2DConditionModel.Load(folder.Path);
        using var graph = new ExportedGraph(OnnxExport.WriteUNet(folder.Path, new ExportOptions { Target = target }));

        var differences = Sizes.Select(size => Difference(model, graph, size)).ToList();

        Assert.That(differences.Max(), Is.LessThanOrEqualTo(Tolerance));
        TestContext.Out.WriteLine($"largest difference {differences.Max():e1}");
    }

    internal static UNet2DConditionModel NewNetwork(UNet2DConditionConfig config)
    {
        using var noGrad = no_grad();
        random.manual_seed(7);
        var model = new UNet2DConditionModel(config);
        foreach (var (name, parameter) in model.named_parameters())
            if (name.Contains("norm")) parameter.add_(randn_like(parameter) * 0.3); // fresh norms are ones and zeros, which hide mistakes
        return model;
    }

    static double Difference(UNet2DConditionModel model, ExportedGraph graph, (int Batch, int Steps, int Height, int Width, int Words) size)
    {
        var config = model.Config;
        var sample = randn(size.Batch, config.InChannels, size.Height, size.Width);
        var timestep = randint(0, 1000, [size.Steps], dtype: int64);
        var text = randn(size.Batch, size.Words, config.CrossAttentionDim[0]);

        var wanted = model.call(sample, timestep, text);
        var found = graph.Run(("sample", sample), ("timestep", timestep), ("encoder_hidden_states", text))["out_sample"];

        Assert.That(found.shape, Is.EqualTo(wanted.shape));
        return (found - wanted).abs().max().item<float>();
    }
}
