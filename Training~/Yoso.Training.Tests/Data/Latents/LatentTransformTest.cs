using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class LatentTransformTest
{
    static readonly float[] Ones = [.. Enumerable.Repeat(1f, 16)];

    [TestCase(BlockBasis.Pixel, new[] { 1f, 2f, 3f, 4f })]
    [TestCase(BlockBasis.Haar, new[] { 5f, -1f, -2f, 0f })]
    public void Encode_OrdersTheBlock(BlockBasis basis, float[] expected)
    {
        using var scope = torch.NewDisposeScope();
        var pixels = torch.zeros(1, 4, 2, 2);
        pixels[0, 2] = torch.tensor(new[] { 1f, 2f, 3f, 4f }).reshape(2, 2);

        var latent = new LatentTransform(basis, new float[16], Ones).Encode(pixels).data<float>().ToArray();

        Assert.That(latent[8..12], Is.EqualTo(expected));
        Assert.That(latent[..8].Concat(latent[12..]), Has.All.Zero);
    }

    [TestCase(BlockBasis.Pixel)]
    [TestCase(BlockBasis.Haar)]
    public void Decode_InvertsEncode(BlockBasis basis)
    {
        using var scope = torch.NewDisposeScope();
        var mean = Enumerable.Range(0, 16).Select(c => c * 0.1f - 0.5f).ToArray();
        var std = Enumerable.Range(0, 16).Select(c => 0.2f + c * 0.1f).ToArray();
        var transform = new LatentTransform(basis, mean, std);
        var pixels = torch.rand(3, 4, 6, 8) * 2 - 1;

        var latents = transform.Encode(pixels);
        var back = transform.Decode(latents);

        Assert.That(latents.shape, Is.EqualTo(new long[] { 3, 16, 3, 4 }));
        Assert.That((back - pixels).abs().max().item<float>(), Is.LessThan(1e-5f));
    }

    [Test]
    public void Scaling_SubtractsThenDivides()
    {
        using var scope = torch.NewDisposeScope();
        var transform = new LatentTransform(BlockBasis.Haar, [.. Enumerable.Repeat(2f, 16)], [.. Enumerable.Repeat(4f, 16)]);

        var latents = transform.Encode(torch.ones(1, 4, 2, 2) * 5); // LL = 10, details = 0

        Assert.That(latents.data<float>().ToArray()[..4], Is.EqualTo(new[] { 2f, -0.5f, -0.5f, -0.5f }));
    }

    [TestCase(BlockBasis.Pixel)]
    [TestCase(BlockBasis.Haar)]
    public void Latents_AreThoseOfTheRuntimeCodec(BlockBasis basis)
    {
        using var scope = torch.NewDisposeScope();
        var mean = Enumerable.Range(0, 16).Select(c => c * 0.1f - 0.5f).ToArray();
        var std = Enumerable.Range(0, 16).Select(c => 0.2f + c * 0.1f).ToArray();
        var codec = new SpaceToDepthCodec(new SpaceToDepthOptions { Basis = basis, Mean = mean, Std = std });
        var transform = new LatentTransform(basis, mean, std);
        var image = new RgbaImage(8, 6, TestPictures.Gradient(8, 6));
        var latent = new float[16 * 4 * 3];
        var decoded = new RgbaImage(8, 6);

        codec.Encode(image, latent);
        var ours = transform.Encode(PictureTensor.From(image.Pixels, 8, 6));
        codec.Decode(latent, decoded);
        var back = PictureTensor.ToPictures(transform.Decode(ours));

        Assert.That(ours.data<float>().ToArray(), Is.EqualTo(latent).Within(2e-6));
        Assert.That(back, Is.EqualTo(decoded.Pixels));
    }

    [Test]
    public void WrongLengths_AreRefused()
    {
        Assert.That(() => new LatentTransform(BlockBasis.Haar, new float[15], Ones), Throws.ArgumentException.With.Message.Contains("found 15"));
        Assert.That(() => new LatentTransform(BlockBasis.Haar, new float[16], new float[16]), Throws.ArgumentException);
    }
}
