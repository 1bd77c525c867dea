using Yoso.Training.Export;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Tests.Data;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Exported UNets against outputs of diffusers 0.33.1 for the same weights.</summary>
public sealed class UNetGraphGoldenTest
{
    [TestCase("tiny-sprite", GraphTarget.OnnxRuntime)]
    [TestCase("tiny-sprite", GraphTarget.Portable)]
    [TestCase("tiny-sd15", GraphTarget.OnnxRuntime)]
    [TestCase("tiny-sd15", GraphTarget.Portable)]
    [TestCase("tiny-sd-turbo", GraphTarget.OnnxRuntime)]
    [TestCase("tiny-sd-turbo", GraphTarget.Portable)]
    public void UNetGraph_MatchesDiffusers(string pipeline, GraphTarget target)
    {
        var cases = GoldenCase.Of(pipeline, "unet");

        var differences = cases.Select(golden => Check(golden, target)).ToList();

        Assert.That(cases, Has.Count.EqualTo(12));
        TestContext.Out.WriteLine($"{pipeline}, {target}: {cases.Count} UNet cases, largest difference {differences.Max():e1}");
    }

    static double Check(GoldenCase golden, GraphTarget target)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var timestep = golden["in.timestep"].reshape(-1);
        var options = new ExportOptions { Target = target, FractionalTimesteps = timestep.dtype == ScalarType.Float32 };
        var path = OnnxExport.WriteUNet(ModelCopy.Of(golden.ModelFolder, folder), options);
        using var graph = new ExportedGraph(path, ScaledWeights.Of(golden));

        var sample = graph.Run(("sample", golden["in.sample"]), ("timestep", timestep), ("encoder_hidden_states", golden["in.encoder_hidden_states"]))["out_sample"];

        return golden.Check("out.sample", sample);
    }
}
