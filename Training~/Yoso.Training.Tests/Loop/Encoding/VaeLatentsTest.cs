using TorchSharp;
using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Loop;

public sealed class VaeLatentsTest
{
    DisposeScope _scope = null!;
    TemporaryFolder _folder = null!;

    [SetUp]
    public void Open()
    {
        (_scope, _folder) = (NewDisposeScope(), new TemporaryFolder());
        random.manual_seed(1);
        using var network = new AutoencoderKL(SmallNetworks.Autoencoder with { ScalingFactor = 0.5, ShiftFactor = 0.25 });
        network.Save(_folder.At("vae"));
    }

    [TearDown]
    public void Free()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void Encode_GivesScaledMeansAndDecodeTheWayBack()
    {
        using var latents = new VaeLatents(_folder.At("vae"));
        using var network = AutoencoderKL.Load(_folder.At("vae"));
        using var noGrad = no_grad();
        var pixels = Opaque(2);
        var mean = network.Encode(pixels.narrow(1, 0, 3)).Mean;

        var encoded = latents.Encode(pixels);
        var decoded = latents.Decode(encoded);

        Assert.That((latents.LatentChannels, latents.Downscale), Is.EqualTo((4, 2)));
        Assert.That(Distance(encoded, (mean - 0.25) * 0.5), Is.LessThan(1e-6));
        Assert.That(Distance(decoded.narrow(1, 0, 3), network.Decode(mean)), Is.LessThan(1e-5));
        Assert.That(Distance(decoded.narrow(1, 3, 1), ones_like(decoded.narrow(1, 3, 1))), Is.Zero);
    }

    [Test]
    public void Encode_LaysPicturesOnTheBackground()
    {
        using var onWhite = new VaeLatents(_folder.At("vae"));
        using var onBlack = new VaeLatents(_folder.At("vae")) { Background = 0 };
        var clear = full([1, 4, 8, 8], -1f);
        var white = ones(1, 4, 8, 8);

        Assert.That(Distance(onWhite.Encode(clear), onWhite.Encode(white)), Is.Zero);
        Assert.That(Distance(onBlack.Encode(white), onWhite.Encode(white)), Is.Zero);
        Assert.That(Distance(onBlack.Encode(clear), onBlack.Encode(white)), Is.GreaterThan(0.01));
    }

    [Test]
    public void Sample_DependsOnTheDrawAlone()
    {
        using var latents = new VaeLatents(_folder.At("vae"));
        var pixels = Opaque(1);

        var first = latents.Sample(pixels, new RandomState(1, 5));
        var again = latents.Sample(pixels, new RandomState(1, 5));
        var later = latents.Sample(pixels, new RandomState(1, 6));

        Assert.That(Distance(first, again), Is.Zero);
        Assert.That(Distance(first, later), Is.GreaterThan(0.01));
        Assert.That(Distance(first, latents.Encode(pixels)), Is.GreaterThan(0.01));
    }

    [Test]
    public void Cache_StandsInForTheNetwork_UntilThatIsAnother()
    {
        var cache = new TensorCache(_folder.At("cache"));
        var pixels = Opaque(3);
        using var latents = new VaeLatents(_folder.At("vae"), cache);
        var made = latents.Encode(pixels);
        using (var other = new AutoencoderKL(SmallNetworks.Autoencoder)) other.Save(_folder.At("vae2"));

        using var cached = new VaeLatents(_folder.At("vae"), cache);
        using var another = new VaeLatents(_folder.At("vae2"), cache);
        var before = Files();

        Assert.That(Distance(cached.Encode(pixels), made), Is.Zero);
        Assert.That((before, Files()), Is.EqualTo((3, 3)));
        Assert.That(Distance(another.Encode(pixels), made), Is.GreaterThan(0.01));
        Assert.That(Files(), Is.EqualTo(6));
    }

    [Test]
    public void Cache_HoldsWhatFullPrecisionGives_WhateverTypeIsAskedFor()
    {
        var pixels = Opaque(1);
        using var plain = new VaeLatents(_folder.At("vae"));
        using var cached = new VaeLatents(_folder.At("vae"), new TensorCache(_folder.At("cache")));

        using (Autocast.To(bfloat16)) cached.Encode(pixels);

        Assert.That(Distance(cached.Encode(pixels), plain.Encode(pixels)), Is.Zero);
    }

    [Test]
    public void Filling_LeavesOutFlipsThatAreNeverDrawn()
    {
        WriteText();
        var cache = new TensorCache(_folder.At("cache"));
        using var latents = new VaeLatents(_folder.At("vae"), cache);
        using var texts = new TextEmbeddings(_folder.At("text_encoder"), cache);
        var tokens = new TokenSource(ClipTokenizer.Load(_folder.At("tokenizer")));

        CacheFilling.Fill((latents, texts, tokens), Pictures.Random(5, seed: 1), new LoraOptions { Data = new() { Sampling = new() { FlipCategories = ["monster"] } } });

        Assert.That(Files(), Is.EqualTo(5 + 5 + 1));
    }

    [Test]
    public void Filling_EncodesPicturesFlipsAndCaptionsOnce()
    {
        WriteText();
        var cache = new TensorCache(_folder.At("cache"));
        using var latents = new VaeLatents(_folder.At("vae"), cache);
        using var texts = new TextEmbeddings(_folder.At("text_encoder"), cache);
        var tokens = new TokenSource(ClipTokenizer.Load(_folder.At("tokenizer")));
        var set = Pictures.Random(5, seed: 1);

        CacheFilling.Fill((latents, texts, tokens), set, new LoraOptions { Logging = new() { SamplePrompts = ["a yellow boat"] } });
        var filled = Files();
        File.Delete(_folder.At("vae/diffusion_pytorch_model.safetensors"));
        var batches = new BatchSource(new BatchSampler(set, new SamplingOptions { FlipCategories = ["*"] }, seed: 3), latents, tokens);
        for (var i = 0; i < 4; i++) texts.Encode(batches.Next(8).Ids);

        Assert.That(filled, Is.EqualTo(10 + 5 + 1 + 1));
        Assert.That(Files(), Is.EqualTo(filled));
    }

    void WriteText()
    {
        using (var text = new CLIPTextModel(SmallNetworks.Text with { VocabSize = 600, MaxPositionEmbeddings = 24 })) text.Save(_folder.At("text_encoder"));
        VocabularyLearner.Learn([], new VocabularyOptions { Size = 514, ModelMaxLength = 24 }).Save(_folder.At("tokenizer"));
    }

    int Files() => Directory.GetFiles(_folder.At("cache"), "*", SearchOption.AllDirectories).Length;

    static Tensor Opaque(int count) => cat([rand(count, 3, 8, 8) * 2 - 1, ones(count, 1, 8, 8)], 1);

    static double Distance(Tensor a, Tensor b) => (a - b).abs().max().item<float>();
}
