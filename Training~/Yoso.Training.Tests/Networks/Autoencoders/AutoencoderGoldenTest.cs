using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

/// <summary>The autoencoders against outputs of diffusers 0.33.1 for the same weights.</summary>
public sealed class AutoencoderGoldenTest
{
    [TestCase("tiny-sd15", 7)]
    [TestCase("tiny-sd-turbo", 3)]
    [TestCase("tiny-sdxl-turbo", 3)]
    [TestCase("tiny-pixart", 2)]
    public void AutoencoderKL_MatchesDiffusers(string pipeline, int count)
    {
        var cases = GoldenCase.Of(pipeline, "vae");

        var differences = cases.Select(CheckKL).ToList();

        Assert.That(cases, Has.Count.EqualTo(count));
        TestContext.Out.WriteLine($"{pipeline}: {cases.Count} AutoencoderKL cases, largest difference {differences.Max():e1}");
    }

    [Test]
    public void AutoencoderTiny_MatchesDiffusers()
    {
        var cases = GoldenCase.Of("tiny-taesd", "");

        var differences = cases.Select(CheckTiny).ToList();

        Assert.That(cases, Has.Count.EqualTo(4));
        TestContext.Out.WriteLine($"tiny-taesd: {cases.Count} AutoencoderTiny cases, largest difference {differences.Max():e1}");
    }

    static double CheckKL(GoldenCase golden)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var model = AutoencoderKL.Load(golden.ModelFolder);
        golden.Scale(model);
        var found = new Dictionary<string, Tensor>();

        if (golden.Contains("in.latent_sample")) found["out.sample"] = model.Decode(golden["in.latent_sample"]);
        if (golden.Contains("in.sample"))
        {
            var distribution = model.Encode(golden["in.sample"]);
            (found["out.latent_parameters"], found["out.mean"], found["out.logvar"]) = (distribution.Moments, distribution.Mean, distribution.LogVariance);
            if (golden.Contains("in.noise")) found["out.latent_sample"] = distribution.Sample(golden["in.noise"]);
        }

        return golden.Names("out.").Max(name => golden.Check(name, found[name]));
    }

    static double CheckTiny(GoldenCase golden)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var model = AutoencoderTiny.Load(golden.ModelFolder);
        if (golden.Contains("in.latent_sample")) return golden.Check("out.sample", model.Decode(golden["in.latent_sample"]));

        var latents = model.Encode(golden["in.sample"]);
        var scaled = model.Scale(latents);
        return new[]
        {
            golden.Check("out.latents", latents),
            golden.Check("out.scaled_01", scaled),
            golden.Check("out.unscaled", model.Unscale(scaled)),
        }.Max();
    }
}
