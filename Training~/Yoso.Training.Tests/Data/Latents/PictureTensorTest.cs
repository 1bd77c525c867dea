using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class PictureTensorTest
{
    [Test]
    public void ToPictures_InvertsFrom()
    {
        byte[] pictures = [200, 100, 50, 255, 255, 0, 128, 255, 0, 0, 0, 0, 255, 255, 255, 128];

        using var tensor = PictureTensor.From(pictures, 2, 1);
        var back = PictureTensor.ToPictures(tensor);

        Assert.That(tensor.shape, Is.EqualTo(new long[] { 2, 4, 1, 2 }));
        Assert.That(back, Is.EqualTo(pictures));
    }

    [Test]
    public void ToPictures_ClampsAndClearsTransparentPixels()
    {
        using var tensor = torch.tensor(new[] { 3f, 0.5f, -3f, 3f, 0.5f, 0.5f, 0.5f, -1f }, [2, 4, 1, 1]);

        var pictures = PictureTensor.ToPictures(tensor);

        Assert.That(pictures, Is.EqualTo(new byte[] { 255, 191, 0, 255, 0, 0, 0, 0 }));
    }

    [Test]
    public void From_RefusesPartsOfPictures()
    {
        Assert.That(() => PictureTensor.From(new byte[17], 2, 2), Throws.ArgumentException.With.Message.Contains("multiple of 16"));
    }
}
