using System.Diagnostics;
using Yoso.Training.Export;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Export;

/// <summary>The embedded model, exported in segments and run through Core.</summary>
public sealed class SegmentedDenoiserTest
{
    const float Tolerance = 1e-6f;
    const int Runs = 20;

    static readonly DenoiserShape Shape = new(1, 16, 16, 24);

    [TestCase(Tiling.None, 2)]
    [TestCase(Tiling.None, 3)]
    [TestCase(Tiling.None, 4)]
    [TestCase(Tiling.Both, 4)]
    public void Prediction_EqualsTheWholeGraphs(Tiling tiling, int count)
    {
        using var folder = new TemporaryFolder();
        var bundle = EmbeddedModel(folder, count);
        using var context = Context(segmented: false);
        using var segmentedContext = Context(segmented: true);
        using var whole = new Denoiser(bundle, context, tiling);
        using var segmented = new Denoiser(bundle, segmentedContext, tiling);

        var wanted = Predict(whole);
        var found = Predict(segmented);

        var difference = wanted.Zip(found, (a, b) => Math.Abs(a - b)).Max();
        TestContext.Out.WriteLine($"largest difference {difference:e1}; the whole takes {string.Join(" + ", Times(whole))} ms, its segments {string.Join(" + ", Times(segmented))} ms");
        Assert.That((whole.Segments, segmented.Segments), Is.EqualTo((1, count)));
        Assert.That(difference, Is.LessThanOrEqualTo(Tolerance));
    }

    [Test]
    public void Pictures_EqualTheWholeGraphs_AlsoUnderGuidanceAndInSeveralSteps()
    {
        using var folder = new TemporaryFolder();
        var bundle = EmbeddedModel(folder, 3);
        var clock = Stopwatch.StartNew();
        using var whole = new TextToTexture(bundle, Settings(segmented: false), () => clock.Elapsed);
        using var segmented = new TextToTexture(bundle, Settings(segmented: true), () => clock.Elapsed);
        var requests = new[] { new TextureRequest { Prompt = "a red potion", Seed = 3 }, new TextureRequest { Prompt = "a sword", Seed = 4, Steps = 2, Guidance = 2, Tiling = Tiling.Both } };

        var pictures = requests.Select(request => segmented.Generate(request).Image.Pixels);

        Assert.That(pictures, Is.EqualTo(requests.Select(request => whole.Generate(request).Image.Pixels)));
    }

    [Test]
    public void Styles_ReachEverySegment_AndEveryTiling()
    {
        using var folder = new TemporaryFolder();
        var bundle = EmbeddedModel(folder, 3);
        var clock = Stopwatch.StartNew();
        using var whole = new TextToTexture(bundle, Settings(segmented: false), () => clock.Elapsed);
        using var segmented = new TextToTexture(bundle, Settings(segmented: true), () => clock.Elapsed);
        var requests = Enum.GetValues<Tiling>().Select(tiling => new TextureRequest { Prompt = "a red potion", Seed = 3, Tiling = tiling }).ToArray();
        var plain = requests.Select(request => segmented.Generate(request).Image.Pixels).ToArray();
        StyleChoice[] styles = [new StyleChoice(Style(bundle, folder), 0.5f)];

        whole.SetStyles(styles);
        segmented.SetStyles(styles);

        foreach (var (request, before) in requests.Zip(plain))
        {
            var picture = segmented.Generate(request).Image.Pixels;
            Assert.That(picture, Is.EqualTo(whole.Generate(request).Image.Pixels));
            Assert.That(picture, Is.Not.EqualTo(before), request.Tiling.ToString());
        }
    }

    [Test]
    public void Queue_MakesTheSamePictures_WhileOthersAreCancelledAndMadeInBetween()
    {
        using var folder = new TemporaryFolder();
        var clock = Stopwatch.StartNew();
        using var generator = new TextToTexture(EmbeddedModel(folder, 4), Settings(segmented: true), () => clock.Elapsed);
        var requests = Enumerable.Range(0, 12).Select(seed => new TextureRequest { Prompt = $"potion {seed}", Seed = (ulong)seed, Steps = 2, Width = seed % 2 == 0 ? 32 : 64, Height = 32 }).ToArray();
        var wanted = requests.Select(request => generator.Generate(request).Image.Pixels).ToArray();
        var costs = new StageCosts();
        using var queue = new TextureQueue(generator, new QueueSettings { Costs = costs }, () => clock.Elapsed);

        var tickets = requests.Select(request => queue.Submit(new TextureOrder(request))).ToArray();
        for (var frame = 0; tickets.Any(ticket => !ticket.Result.IsCompleted); frame++)
        {
            queue.Tick(new FrameTiming(TimeSpan.FromMilliseconds(8), TimeSpan.FromMilliseconds(16)));
            if (frame % 7 == 6 && frame / 7 < tickets.Length && frame / 7 % 3 == 1) tickets[frame / 7].Cancel();
            if (frame % 5 == 4) generator.Generate(requests[frame % requests.Length]); // takes the network out of the middle of a step
            Assert.That(frame, Is.LessThan(20_000), "waited in vain");
            Thread.Sleep(1);
        }

        costs.Save(folder.At("costs.json"));
        var done = Enumerable.Range(0, tickets.Length).Where(i => tickets[i].State == TicketState.Done).ToArray();
        Assert.That(done.Select(i => tickets[i].Result.Result.Image.Pixels), Is.EqualTo(done.Select(i => wanted[i])));
        Assert.That(done, Has.Length.GreaterThanOrEqualTo(8));
        Assert.That(File.ReadAllText(folder.At("costs.json")), Does.Contain("\"1/4\"").And.Contains("\"4/4\""), "each segment's cost is learned by itself");
    }

    /// <summary>A style of rank 2 that changes every linear layer and convolution of the denoiser.</summary>
    static StyleFile Style(ModelBundle bundle, TemporaryFolder folder)
    {
        var weights = SafetensorsFile.Open(Path.Combine(bundle.Folder, "unet", "diffusion_pytorch_model.safetensors")).Tensors.Where(tensor => tensor.Shape.Count is 2 or 4 && tensor.Name.EndsWith(".weight", StringComparison.Ordinal));
        var layers = weights.Select(weight => new StyleLayer("unet", weight.Name[..^".weight".Length],
            Waves([2, .. weight.Shape.Skip(1)]), Waves(weight.Shape.Count == 4 ? [weight.Shape[0], 2, 1, 1] : [weight.Shape[0], 2]))).ToArray();
        StyleWriter.WriteKohya(folder.At("style.safetensors"), layers);
        return StyleFile.Read(folder.At("style.safetensors"));
    }

    static StyleTensor Waves(long[] shape) => new(shape, [.. Enumerable.Range(0, (int)shape.Aggregate((a, b) => a * b)).Select(i => 0.05f * MathF.Sin(i))]);

    static float[] Predict(Denoiser denoiser)
    {
        denoiser.Prepare(Shape);
        new SeededNoise(5).Fill(denoiser.Sample.Span);
        new SeededNoise(6).Fill(denoiser.Context);
        denoiser.Predict(999);
        return denoiser.Prediction.ToArray();
    }

    /// <summary>The least of several runs, segment by segment.</summary>
    static IEnumerable<string> Times(Denoiser denoiser)
    {
        var least = Enumerable.Repeat(double.MaxValue, denoiser.Segments).ToArray();
        for (var run = 0; run < Runs; run++)
            for (var segment = 0; segment < denoiser.Segments; segment++)
            {
                var started = Stopwatch.GetTimestamp();
                denoiser.RunSegment(segment, 999);
                least[segment] = Math.Min(least[segment], Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

        return least.Select(ms => $"{ms:f2}");
    }

    static InferenceSettings Settings(bool segmented) => new() { Providers = [ExecutionProvider.Cpu], Threads = 1, Segmented = segmented };

    static InferenceContext Context(bool segmented) => new(Settings(segmented));

    /// <summary>Its weights, under graphs exported anew.</summary>
    static ModelBundle EmbeddedModel(TemporaryFolder folder, int segments)
    {
        var file = Path.Combine("Runtime", "DefaultModel", "default.yoso");
        var above = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (above != null && !File.Exists(Path.Combine(above.FullName, file))) above = above.Parent;
        if (above == null) Assert.Ignore($"no {file} above the tests");

        var bundle = ModelBundle.Open(Path.Combine(above!.FullName, file), folder.At("cache"));
        BundleExport.Write(bundle.Folder, new ExportOptions { Segments = segments });
        return bundle;
    }
}
