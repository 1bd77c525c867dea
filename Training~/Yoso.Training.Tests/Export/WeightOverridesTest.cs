using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using Yoso.Training.Export;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using Yoso.Training.Tests.Export.Graphs;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export;

/// <summary>A session with other weights equals a graph exported with them, to the bit, wherever in the graph they are used.</summary>
public sealed class WeightOverridesTest
{
    [TestCase(TensorType.F32, "conv_in.weight")]
    [TestCase(TensorType.F32, "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k.weight")]
    [TestCase(TensorType.F32, "up_blocks.1.resnets.0.norm1.bias")]
    [TestCase(TensorType.F16, "mid_block.resnets.1.conv2.weight")]
    [TestCase(TensorType.F16, "mid_block.attentions.0.proj_in.weight")]
    [TestCase(TensorType.F16, "add_embedding.pool.q_proj.bias")]
    public void Override_EqualsExportedWeights_AndGoesBackToTheBit(TensorType type, string name)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var folder = new TemporaryFolder();
        using var changed = new TemporaryFolder();
        using var model = UNetGraphTest.NewNetwork(SmallNetworks.Sprite);
        model.Save(folder.Path, type);
        var parameter = model.get_parameter(name)!;
        parameter.mul_(-1.5);
        model.Save(changed.Path, type);
        var path = OnnxExport.WriteUNet(folder.Path);
        var other = parameter.to(type == TensorType.F16 ? float16 : float32);

        var before = Result(path);
        var overridden = Result(path, (name, other));
        var after = Result(path);
        var wanted = Result(OnnxExport.WriteUNet(changed.Path));

        Assert.That(overridden, Is.EqualTo(wanted));
        Assert.That(overridden, Is.Not.EqualTo(before));
        Assert.That(after, Is.EqualTo(before));
    }

    [TestCase("conv_in.weight", 1)]
    [TestCase("conv_inn.weight", 3)]
    public void Override_OfWhatTheGraphLacks_IsRefused(string name, int kernel)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using (var model = UNetGraphTest.NewNetwork(SmallNetworks.Flat)) model.Save(folder.Path);
        var path = OnnxExport.WriteUNet(folder.Path);

        Assert.That(() => new ExportedGraph(path, (name, zeros(16, 16, kernel, kernel))), Throws.InstanceOf<OnnxRuntimeException>());
    }

    [Test]
    public void Override_OfTheWrongLength_NamesBoth()
    {
        using var overrides = new WeightOverrides();

        Assert.That(() => overrides.Add("a", TensorType.F32, [2, 3], new byte[20]), Throws.ArgumentException.With.Message.Contains("F32[2, 3] wants 24 bytes, found 20"));
    }

    static float[] Result(string path, params (string Name, Tensor Value)[] overrides)
    {
        using var graph = new ExportedGraph(path, overrides);
        random.manual_seed(1);
        var (sample, text) = (randn(1, 16, 8, 8), randn(1, 6, 24));
        return [.. graph.Run(("sample", sample), ("timestep", tensor(new[] { 500L })), ("encoder_hidden_states", text))["out_sample"].data<float>()];
    }
}
