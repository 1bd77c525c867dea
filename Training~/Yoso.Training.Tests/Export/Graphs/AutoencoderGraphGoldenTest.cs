using Yoso.Training.Export;
using Yoso.Training.Export.Graphs;
using Yoso.Training.Tests.Data;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Exported autoencoders against outputs of diffusers 0.33.1 for the same weights.</summary>
public sealed class AutoencoderGraphGoldenTest
{
    [TestCase("tiny-sd15", "vae", 7, GraphTarget.OnnxRuntime)]
    [TestCase("tiny-sd15", "vae", 7, GraphTarget.Portable)]
    [TestCase("tiny-sd-turbo", "vae", 3, GraphTarget.OnnxRuntime)]
    [TestCase("tiny-sdxl-turbo", "vae", 3, GraphTarget.OnnxRuntime)]
    [TestCase("tiny-pixart", "vae", 2, GraphTarget.OnnxRuntime)]
    [TestCase("tiny-taesd", "", 4, GraphTarget.OnnxRuntime)]
    public void AutoencoderGraphs_MatchDiffusers(string pipeline, string component, int count, GraphTarget target)
    {
        var cases = GoldenCase.Of(pipeline, component);

        var differences = cases.Select(golden => Check(golden, target)).ToList();

        Assert.That(cases, Has.Count.EqualTo(count));
        TestContext.Out.WriteLine($"{pipeline}, {target}: {cases.Count} autoencoder cases, largest difference {differences.Max():e1}");
    }

    static double Check(GoldenCase golden, GraphTarget target)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var paths = OnnxExport.WriteAutoencoder(ModelCopy.Of(golden.ModelFolder, folder), new ExportOptions { Target = target });
        var scaled = ScaledWeights.Of(golden);
        using var encoder = new ExportedGraph(paths[0], [.. scaled.Where(weight => weight.Name.StartsWith("encoder."))]);
        using var decoder = new ExportedGraph(paths[1], [.. scaled.Where(weight => weight.Name.StartsWith("decoder."))]);
        var differences = new List<double>();

        if (golden.Contains("in.latent_sample"))
            differences.Add(golden.Check("out.sample", decoder.Run(("latent_sample", golden["in.latent_sample"]))["sample"]));
        if (golden.Contains("in.sample"))
        {
            var (name, latents) = encoder.Run(("sample", golden["in.sample"])).Single();
            differences.Add(golden.Check(name == "latent_sample" ? "out.latents" : "out." + name, latents));
        }

        return differences.Max();
    }
}
