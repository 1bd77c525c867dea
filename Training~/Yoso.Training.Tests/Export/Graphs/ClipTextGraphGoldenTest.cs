using Yoso.Training.Export;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Tests.Data;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Exported text encoders against outputs of transformers 4.52 for the same weights.</summary>
public sealed class ClipTextGraphGoldenTest
{
    [TestCase("tiny-sd15", "text_encoder", 3, GraphTarget.OnnxRuntime)]
    [TestCase("tiny-sd15", "text_encoder", 3, GraphTarget.Portable)]
    [TestCase("tiny-sd-turbo", "text_encoder", 3, GraphTarget.OnnxRuntime)]
    [TestCase("tiny-sd-turbo", "text_encoder", 3, GraphTarget.Portable)]
    [TestCase("tiny-sdxl-turbo", "text_encoder", 2, GraphTarget.OnnxRuntime)]
    public void ClipTextGraph_MatchesTransformers(string pipeline, string component, int count, GraphTarget target)
    {
        var cases = GoldenCase.Of(pipeline, component);

        var differences = cases.Select(golden => Check(golden, target)).ToList();

        Assert.That(cases, Has.Count.EqualTo(count));
        TestContext.Out.WriteLine($"{pipeline}, {target}: {cases.Count} text encoder cases, largest difference {differences.Max():e1}");
    }

    static double Check(GoldenCase golden, GraphTarget target)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var path = OnnxExport.WriteTextEncoder(ModelCopy.Of(golden.ModelFolder, folder), new ExportOptions { Target = target });
        using var graph = new ExportedGraph(path, ScaledWeights.Of(golden));

        var outputs = graph.Run(("input_ids", golden["in.input_ids"]));

        var wanted = golden.Names("out.").Where(name => outputs.ContainsKey(name["out.".Length..])).ToList();
        Assert.That(wanted, Does.Contain("out.last_hidden_state"));
        return wanted.Max(name => golden.Check(name, outputs[name["out.".Length..]]));
    }
}
