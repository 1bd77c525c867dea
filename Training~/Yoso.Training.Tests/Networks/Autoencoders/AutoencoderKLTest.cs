using TorchSharp;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class AutoencoderKLTest
{
    DisposeScope _scope = null!;

    [SetUp]
    public void Seed()
    {
        _scope = NewDisposeScope();
        random.manual_seed(1);
    }

    [TearDown]
    public void FreeTensors() => _scope.Dispose();

    [Test]
    public void Load_ReadsWhatSaveWrote()
    {
        using var folder = new TemporaryFolder();
        using var model = new AutoencoderKL(SmallNetworks.Autoencoder with { MidBlockAddAttention = false, UseQuantConv = false, UsePostQuantConv = false, ShiftFactor = 0.5 });
        model.Save(folder.Path);
        var pictures = randn(2, 3, 8, 12);

        using var read = AutoencoderKL.Load(folder.Path);

        Assert.That(read.Config.BlockOutChannels, Is.EqualTo(model.Config.BlockOutChannels));
        Assert.That(read.Config with { BlockOutChannels = model.Config.BlockOutChannels }, Is.EqualTo(model.Config));
        Assert.That(read.Encode(pictures).Mean.shape, Is.EqualTo(new long[] { 2, 4, 4, 6 }));
        Assert.That((read.call(pictures) - model.call(pictures)).abs().max().item<float>(), Is.Zero);
    }

    [Test]
    public void Load_TakesTheFormerNamesOfTheAttention()
    {
        using var folder = new TemporaryFolder();
        using var model = new AutoencoderKL(SmallNetworks.Autoencoder);
        model.Save(folder.Path);
        var path = folder.At("diffusion_pytorch_model.safetensors");
        var file = SafetensorsFile.Open(path);
        SafetensorsWriter.Write(path, [.. file.Tensors.Select(entry => new TensorContent(Former(entry.Name), entry.Type, entry.Shape, Bytes(file.ReadBytes(entry))))]);

        using var read = AutoencoderKL.Load(folder.Path);

        var latents = randn(1, 4, 4, 4);
        Assert.That(SafetensorsFile.Open(path).Tensors.Count(entry => entry.Name.Contains(".proj_attn.")), Is.EqualTo(4));
        Assert.That((read.Decode(latents) - model.Decode(latents)).abs().max().item<float>(), Is.Zero);
    }

    [TestCase("{\"block_out_channels\": [8], \"norm_num_groups\": 3}", "norm_num_groups: wanted a divisor of 8 channels, found 3")]
    [TestCase("{\"latent_channels\": 0}", "wanted numbers above 0")]
    [TestCase("{\"scaling_factor\": -1}", "scaling_factor: wanted a number above 0, found -1")]
    [TestCase("{\"down_block_types\": [\"AttnDownEncoderBlock2D\"]}", "wanted DownEncoderBlock2D, found \"AttnDownEncoderBlock2D\"")]
    [TestCase("{\"wavelets\": 1}", "wavelets: wanted no such option")]
    public void Config_RefusesWhatTheNetworkIsNot(string json, string problem)
    {
        using var folder = new TemporaryFolder().Add("config.json", json);

        Assert.That(() => AutoencoderKLConfig.Load(folder.At("config.json")), Throws.InstanceOf<ModelFormatException>().With.Message.Contains(problem));
    }

    [Test]
    public void Tiny_ReadsWhatItWrote()
    {
        using var folder = new TemporaryFolder();
        using var model = new AutoencoderTiny(new AutoencoderTinyConfig { EncoderBlockOutChannels = [8, 8], DecoderBlockOutChannels = [12, 12], NumEncoderBlocks = [1, 2], NumDecoderBlocks = [2, 0] });
        model.Save(folder.Path);
        var pictures = randn(1, 3, 8, 6);

        using var read = AutoencoderTiny.Load(folder.Path);

        Assert.That(read.Encode(pictures).shape, Is.EqualTo(new long[] { 1, 4, 4, 3 }));
        Assert.That((read.call(pictures) - model.call(pictures)).abs().max().item<float>(), Is.Zero);
    }

    static Func<byte[]> Bytes(byte[] bytes) => () => bytes;

    static string Former(string name) => name.Replace(".to_q.", ".query.").Replace(".to_k.", ".key.").Replace(".to_v.", ".value.").Replace(".to_out.0.", ".proj_attn.");
}
