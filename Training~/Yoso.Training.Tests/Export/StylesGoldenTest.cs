using TorchSharp;
using Yoso.Training.Export;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export;

/// <summary>Styles mixed by Core into graphs of our own export, against what diffusers and PEFT make of the same files.</summary>
public sealed class StylesGoldenTest
{
    static readonly float[] Weights = [0, 0.5f, 1];

    TemporaryFolder _folder = null!;
    ModelBundle _bundle = null!;

    [OneTimeSetUp]
    public void ExportOnce()
    {
        var golden = GoldenFiles.Require("pipelines/tiny-sd15");
        _folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(golden, "*", SearchOption.AllDirectories).Where(file => !file.Contains("vae", StringComparison.Ordinal)))
            _folder.Add(Path.GetRelativePath(golden, file), File.ReadAllBytes(file));
        BundleExport.Write(_folder.Path, new ExportOptions { Segments = 3 });
        _bundle = ModelBundle.Open(_folder.Path, _folder.At("cache"));
    }

    [OneTimeTearDown]
    public void Remove() => _folder?.Dispose();

    [TestCase("lora_a_kohya", false)]
    [TestCase("lora_a_peft", false)]
    [TestCase("lora_a_diffusers_old", false)]
    [TestCase("lora_a_attnprocs_old", false)]
    [TestCase("lora_b_kohya", false)]
    [TestCase("lora_b_kohya", true)]
    public void OneStyle_AtEachWeight_EqualsDiffusers(string id, bool segmented)
    {
        var golden = Case(id);
        var style = Style(id["lora_".Length..]);
        var wanted = Weights.Select(weight => ($"out.scale_{weight:0.0}", new[] { new StyleChoice(style, weight) })).Prepend(("out.base", [])).ToArray();

        var differences = wanted.Select(pair => Difference(Predict(golden, pair.Item2, segmented), golden[pair.Item1])).ToArray();

        TestContext.Out.WriteLine($"{id}{(segmented ? " in segments" : "")}: {differences.Length} results of {style.Layers.Count} layers, largest difference {differences.Max():e1}");
        Assert.That(differences, Is.All.LessThanOrEqualTo(2e-5f));
    }

    [TestCase("lora_mix_0.7_0.3", 0.7f, 0.3f, 2e-5f)]
    [TestCase("lora_mix_1.0_-0.5", 1, -0.5f, 2.5e-5f)]
    public void TwoStyles_EqualDiffusers(string id, float weightOfA, float weightOfB, float tolerance)
    {
        var golden = Case(id);

        var difference = Difference(Predict(golden, [new StyleChoice(Style("a_kohya"), weightOfA), new StyleChoice(Style("b_kohya"), weightOfB)]), golden["out.sample"]);

        TestContext.Out.WriteLine($"{id}: largest difference {difference:e1}");
        Assert.That(difference, Is.LessThanOrEqualTo(tolerance));
    }

    [Test]
    public void StyleOfBothNetworks_EqualsDiffusers()
    {
        var golden = Case("lora_c_unet_te");
        var style = StyleFile.Read(GoldenFiles.Require("lora/c_kohya_unet_te.safetensors"));
        using var context = Context(segmented: false);
        var ids = golden["in.input_ids"].data<long>().Select(id => (int)id).ToArray();

        foreach (var weight in Weights)
        {
            StyleChoice[] styles = [new StyleChoice(style, weight)];
            using var encoder = new TextEncoder(_bundle, context, MixedWeights.Of(_bundle, "text_encoder", styles));
            var states = Difference(encoder.Encode(new TokenIds(ids, ids.Length, 0)).Values.ToArray(), golden[$"out.te_last_hidden_state_{weight:0.0}"]);
            var sample = Difference(Predict(golden, styles), golden[$"out.sample_{weight:0.0}"]);

            TestContext.Out.WriteLine($"weight {weight:0.0}: largest differences {states:e1} of the text encoder, {sample:e1} of the denoiser");
            Assert.That(Math.Max(states, sample), Is.LessThanOrEqualTo(2e-5f));
        }
    }

    float[] Predict(GoldenCase golden, StyleChoice[] styles, bool segmented = false)
    {
        using var context = Context(segmented);
        using var denoiser = new Denoiser(_bundle, context, Tiling.None, MixedWeights.Of(_bundle, "unet", styles));
        denoiser.Prepare(new DenoiserShape(1, 8, 8, 77));
        golden["in.sample"].data<float>().ToArray().CopyTo(denoiser.Sample.Span);
        golden["in.encoder_hidden_states"].data<float>().ToArray().CopyTo(denoiser.Context);
        denoiser.Predict(golden["in.timestep"].item<long>());
        Assert.That(denoiser.Segments, Is.EqualTo(segmented ? 3 : 1));
        return denoiser.Prediction.ToArray();
    }

    static GoldenCase Case(string id) => GoldenCase.Open($"cases/{id}.safetensors", "pipelines/tiny-sd15");

    static StyleFile Style(string name) => StyleFile.Read(GoldenFiles.Require($"lora/{name}.safetensors"));

    static float Difference(float[] found, Tensor wanted) => found.Zip(wanted.data<float>(), (a, b) => Math.Abs(a - b)).Max();

    static InferenceContext Context(bool segmented) => new(new InferenceSettings { Providers = [ExecutionProvider.Cpu], Threads = 1, Segmented = segmented });
}
