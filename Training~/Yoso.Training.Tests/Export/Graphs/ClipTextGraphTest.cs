using TorchSharp;
using Yoso.Training.Export;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Exported text encoders against the same weights in TorchSharp.</summary>
public sealed class ClipTextGraphTest
{
    static readonly long[][] Texts = [[48, 3, 7, 7, 7, 7], [48, 3, 49, 12, 7, 7], [48, 1, 2, 3, 4, 49]]; // the last has no end token 7

    [TestCase("quick_gelu", 7, TensorType.F32, GraphTarget.OnnxRuntime)]
    [TestCase("gelu", 7, TensorType.F32, GraphTarget.Portable)]
    [TestCase("gelu", 2, TensorType.F32, GraphTarget.OnnxRuntime)]
    [TestCase("quick_gelu", 2, TensorType.F16, GraphTarget.Portable)]
    public void ClipTextGraph_EqualsTorchSharp(string activation, int endToken, TensorType type, GraphTarget target)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var folder = new TemporaryFolder();
        random.manual_seed(3);
        using (var fresh = new CLIPTextModel(SmallNetworks.Text with { HiddenAct = activation, EosTokenId = endToken })) fresh.Save(folder.Path, type);
        using var model = CLIPTextModel.Load(folder.Path);
        using var graph = new ExportedGraph(OnnxExport.WriteTextEncoder(folder.Path, new ExportOptions { Target = target }));
        var ids = tensor(Texts.SelectMany(text => text).ToArray(), [3, 6]);

        var (last, pooled) = model.call(ids);
        var outputs = graph.Run(("input_ids", ids));

        Assert.That((outputs["last_hidden_state"] - last).abs().max().item<float>(), Is.LessThanOrEqualTo(1e-4));
        Assert.That((outputs["pooler_output"] - pooled).abs().max().item<float>(), Is.LessThanOrEqualTo(1e-4));
    }
}
