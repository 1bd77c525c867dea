using Yoso.Training.Export;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Tests.Export;

/// <summary>What is in an exported file, and what is refused.</summary>
public sealed class OnnxExportTest
{
    const string Weights = "diffusion_pytorch_model.safetensors";

    [Test]
    public void Graph_HoldsNoWeights_ButTheirPlaces()
    {
        using var folder = NewFolder(TensorType.F16);
        var weights = SafetensorsFile.Open(folder.At(Weights));

        var model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(OnnxExport.WriteUNet(folder.Path)));

        var external = model.Graph.Initializer.Where(tensor => tensor.DataLocation == DataLocation.External).ToDictionary(tensor => tensor.Name);
        Assert.That(external.Keys, Is.EquivalentTo(weights.Tensors.Select(tensor => tensor.Name)));
        foreach (var entry in weights.Tensors) Assert.That(Place(external[entry.Name]), Is.EqualTo($"{Weights} {entry.Offset} {entry.ByteLength}"));
        Assert.That(model.Graph.Initializer.Except(external.Values).Sum(tensor => tensor.RawData.Length), Is.LessThan(2000));
    }

    [Test]
    public void Export_IsTheSameEachTime()
    {
        using var folder = NewFolder();

        var first = File.ReadAllBytes(OnnxExport.WriteUNet(folder.Path));
        var second = File.ReadAllBytes(OnnxExport.WriteUNet(folder.Path));

        Assert.That(second, Is.EqualTo(first));
    }

    [TestCase(GraphTarget.OnnxRuntime, new[] { "", "com.microsoft" })]
    [TestCase(GraphTarget.Portable, new[] { "" })]
    public void Target_DecidesWhichOperatorsAreUsed(GraphTarget target, string[] domains)
    {
        using var folder = NewFolder();

        var model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(OnnxExport.WriteUNet(folder.Path, new ExportOptions { Target = target })));

        Assert.That(model.OpsetImport.Select(set => set.Domain), Is.EqualTo(domains));
        Assert.That(model.Graph.Node.Select(node => node.Domain).Distinct(), Is.EquivalentTo(domains));
    }

    [Test]
    public void Inputs_HaveFreeSizes()
    {
        using var folder = NewFolder();

        using var graph = new ExportedGraph(OnnxExport.WriteUNet(folder.Path));

        Assert.That(graph.Inputs, Is.EqualTo(new[] { "sample", "timestep", "encoder_hidden_states" }));
    }

    [Test]
    public void MissingTensor_IsNamed() =>
        Assert.That(() => WithTensors(all => all.Where(tensor => tensor.Name != "conv_out.bias")),
            Throws.InstanceOf<ModelFormatException>().With.Message.Contains("wanted tensor 'conv_out.bias' of shape [16]"));

    [Test]
    public void LeftOverTensor_IsNamed() =>
        Assert.That(() => WithTensors(all => all.Append(TensorContent.FromFloats("lora.up", [1], [0]))),
            Throws.InstanceOf<ModelFormatException>().With.Message.Contains("found 1 more: lora.up"));

    [Test]
    public void WrongShape_SaysBoth() =>
        Assert.That(() => WithTensors(all => all.Where(tensor => tensor.Name != "conv_out.bias").Append(TensorContent.FromFloats("conv_out.bias", [4], new float[4]))),
            Throws.InstanceOf<ModelFormatException>().With.Message.Contains("of shape [16] in F32, F16 or BF16, found F32[4]"));

    [TestCase("\"norm_eps\"", "\"class_embed_type\": \"timestep\", \"norm_eps\"", "class_embed_type")]
    [TestCase("\"CrossAttnDownBlock2D\"", "\"AttnDownBlock2D\"", "AttnDownBlock2D")]
    [TestCase("\"scale_shift\"", "\"ada_group\"", "resnet_time_scale_shift")]
    public void UnknownOption_IsNamed(string option, string other, string named)
    {
        using var folder = NewFolder();
        var path = folder.At("config.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(option, other));

        Assert.That(() => OnnxExport.WriteUNet(folder.Path), Throws.InstanceOf<ModelFormatException>().With.Message.Contains(named));
        Assert.That(File.Exists(folder.At("model.onnx")), Is.False);
    }

    static void WithTensors(Func<IEnumerable<TensorContent>, IEnumerable<TensorContent>> change)
    {
        using var folder = NewFolder();
        var file = SafetensorsFile.Open(folder.At(Weights));
        var all = file.Tensors.Select(tensor => new TensorContent(tensor.Name, tensor.Type, tensor.Shape, () => file.ReadBytes(tensor)));
        SafetensorsWriter.Write(file.Path, [.. change(all)]);
        OnnxExport.WriteUNet(folder.Path);
    }

    static TemporaryFolder NewFolder(TensorType type = TensorType.F32)
    {
        var folder = new TemporaryFolder();
        using var model = new UNet2DConditionModel(SmallNetworks.Flat);
        model.Save(folder.Path, type);
        return folder;
    }

    static string Place(TensorProto tensor) => string.Join(' ', new[] { "location", "offset", "length" }.Select(key => tensor.ExternalData.Single(entry => entry.Key == key).Value));
}
