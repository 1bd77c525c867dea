using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

/// <summary>The UNet against outputs of diffusers 0.33.1 for the same weights.</summary>
public sealed class UNetGoldenTest
{
    [TestCase("tiny-sprite")]
    [TestCase("tiny-sd15")]
    [TestCase("tiny-sd-turbo")]
    public void UNet_MatchesDiffusers(string pipeline)
    {
        var cases = GoldenCase.Of(pipeline, "unet");
        var differences = new List<double>();

        foreach (var golden in cases) differences.Add(Check(golden));

        Assert.That(cases, Has.Count.GreaterThanOrEqualTo(12));
        TestContext.Out.WriteLine($"{pipeline}: {cases.Count} UNet cases, largest difference {differences.Max():e1}");
    }

    /// <summary>The perceptual features of the reference's training step: the middle block's result for clean latents at time 0.</summary>
    [TestCase("yoso_step_a", "mid.pred_x_0", "mid.pred_x0_z")]
    [TestCase("yoso_step_a", "mid.target", "mid.target_z")]
    [TestCase("yoso_step_c_v", "mid.pred_x_0", "mid.pred_x0_z")]
    public void Half_MatchesTheReferenceFeatures(string id, string latents, string features)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var golden = GoldenCase.Open($"cases/{id}.safetensors", "pipelines/tiny-sd15/unet");
        using var half = UNet2DConditionHalf.Load(golden.ModelFolder);

        var middle = half.call(golden[latents], zeros(1, int64), golden["in.encoder_hidden_states"])[^1];

        var wanted = golden[features];
        Assert.That((middle - wanted).abs().max().item<float>(), Is.LessThan(1e-4 * wanted.abs().max().item<float>()));
    }

    static double Check(GoldenCase golden)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var model = UNet2DConditionModel.Load(golden.ModelFolder);
        golden.Scale(model);
        var observed = Observe(model, golden.Names("mid."));

        var sample = model.call(golden["in.sample"], golden["in.timestep"], golden["in.encoder_hidden_states"]);

        Assert.That(observed.Keys, Is.EquivalentTo(golden.Names("mid.")));
        return observed.Select(pair => golden.Check(pair.Key, pair.Value)).Append(golden.Check("out.sample", sample)).Max();
    }

    /// <summary>Keeps what the named submodules return while the network runs.</summary>
    static Dictionary<string, Tensor> Observe(UNet2DConditionModel model, IEnumerable<string> names)
    {
        var observed = new Dictionary<string, Tensor>();
        var modules = model.named_modules().ToDictionary(pair => pair.name, pair => pair.module);
        foreach (var name in names) Hook(modules[name["mid.".Length..]], result => observed[name] = result.detach().clone().DetachFromDisposeScope());
        return observed;
    }

    static void Hook(nn.Module module, Action<Tensor> keep)
    {
        switch (module)
        {
            case nn.Module<Tensor, Tensor> layer: layer.register_forward_hook((_, _, result) => { keep(result); return result; }); break;
            case DownBlock2D down: down.register_forward_hook((_, _, _, _, result) => { keep(result[^1]); return result; }); break;
            case MidBlock2D mid: mid.register_forward_hook((_, _, _, _, result) => { keep(result); return result; }); break;
            case UpBlock2D up: up.register_forward_hook((_, _, _, _, _, result) => { keep(result); return result; }); break;
        }
    }
}
