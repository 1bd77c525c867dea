using Yoso.Training.Networks;
using Yoso.Training.Sizing;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Sizing;

public sealed class RandomBundleTest
{
    [Test]
    public void Write_MakesABundleThatRuns()
    {
        using var folder = new TemporaryFolder();
        var shares = new Shares();

        RandomBundle.Write(folder.At("base"), BasePreset.TinySd15, new RandomBundleOptions(), shares);

        using var generator = new TextToTexture(ModelBundle.Open(folder.At("base"), folder.At("cache")), new InferenceSettings { Threads = 1 }, () => TimeSpan.Zero);
        var picture = generator.Generate(new TextureRequest { Prompt = "an orc", Width = 64, Height = 64 }).Image;
        Assert.That((picture.Width, picture.Height), Is.EqualTo((64, 64)));
        Assert.That(picture.Pixels.Distinct().Count(), Is.GreaterThan(2));
        Assert.That(shares.Values, Is.Ordered.And.Property("Count").GreaterThan(100));
        Assert.That(shares.Values[^1], Is.EqualTo(1));
        Assert.That(Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName), Is.EquivalentTo(new[] { "base" }));
    }

    [Test]
    public void Write_GivesTheWeightsOfItsSeed()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, seed) in new[] { ("a", 1UL), ("b", 1UL), ("c", 2UL) })
            RandomBundle.Write(folder.At(name), BasePreset.TinySd15, new RandomBundleOptions { Type = TensorType.F32, Seed = seed, Onnx = false });

        byte[] Bytes(string name) => File.ReadAllBytes(folder.At(name + "/unet/diffusion_pytorch_model.safetensors"));
        Assert.That(Bytes("b"), Is.EqualTo(Bytes("a")));
        Assert.That(Bytes("c"), Is.Not.EqualTo(Bytes("a")));
    }

    [Test]
    public void Write_GivesWeightsThatTheNetworksTake()
    {
        using var folder = new TemporaryFolder();
        RandomBundle.Write(folder.Path, BasePreset.TinySd15, new RandomBundleOptions { Type = TensorType.BF16, Onnx = false });

        using var unet = UNet2DConditionModel.Load(folder.At("unet"));
        using var text = CLIPTextModel.Load(folder.At("text_encoder"));
        using var autoencoder = AutoencoderKL.Load(folder.At("vae"));

        Assert.That(unet.parameters().Sum(parameter => parameter.numel()), Is.EqualTo(NetworkShapes.Of(BasePreset.TinySd15.UNet).Count));
        Assert.That(File.Exists(folder.At("unet/model.onnx")), Is.False);
    }

    [Test]
    public void Write_LeavesNothingBehindWhenItIsCancelled()
    {
        using var folder = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(() => RandomBundle.Write(folder.At("base"), BasePreset.TinySd15, new RandomBundleOptions(), cancellation: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public void Write_RefusesAFolderInUse()
    {
        using var folder = new TemporaryFolder().Add("notes.txt", "mine");

        Assert.That(() => RandomBundle.Write(folder.Path, BasePreset.TinySd15, new RandomBundleOptions()), Throws.ArgumentException.With.Message.Contains("wanted a new or an empty folder"));
    }

    [Test]
    public void Shapes_OfSd15_AreCountedWithoutTheirMemory()
    {
        Assert.That(NetworkShapes.Of(BasePreset.Sd15.UNet).Count, Is.EqualTo(859_520_964)); // as the published weights
        Assert.That(NetworkShapes.Of(BasePreset.Sd15.Text).Count, Is.EqualTo(123_060_480));
        Assert.That(NetworkShapes.Of(BasePreset.Sd15.Autoencoder).Count, Is.EqualTo(83_653_863));
    }

    sealed class Shares : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
