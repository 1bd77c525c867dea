using NUnit.Framework;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class PictureResamplerTest
{
    [Test]
    public void Nearest_UndoesAnEnlargement()
    {
        var small = TestPictures.Gradient(4, 4);
        var large = new byte[12 * 12 * 4];
        for (var i = 0; i < 144; i++) small.AsSpan((i / 12 / 3 * 4 + i % 12 / 3) * 4, 4).CopyTo(large.AsSpan(i * 4));

        var result = new PictureResampler(large, 12, 12).Square(4, PictureScaling.Nearest);

        Assert.That(result, Is.EqualTo(small));
    }

    [Test]
    public void Area_WeighsColoursByAlpha()
    {
        byte[] picture = [200, 0, 0, 255, 0, 100, 0, 0, 0, 0, 0, 0, 100, 0, 0, 255]; // two opaque reds, two transparent

        var result = new PictureResampler(picture, 2, 2).Square(1, PictureScaling.Area);

        Assert.That(result, Is.EqualTo(new byte[] { 150, 0, 0, 128 }));
    }

    [Test]
    public void Area_HandlesUnevenRatios()
    {
        byte[] row = [0, 0, 0, 255, 90, 90, 90, 255, 210, 210, 210, 255];

        var result = new PictureResampler([.. row, .. row, .. row], 3, 3).Square(2, PictureScaling.Area);

        Assert.That(result[0], Is.EqualTo(30));  // (0 + 90 / 2) / 1.5
        Assert.That(result[4], Is.EqualTo(170)); // (90 / 2 + 210) / 1.5
    }

    [Test]
    public void WidePictures_AreCutFromTheCentre()
    {
        var wide = TestPictures.Gradient(8, 4);

        var result = new PictureResampler(wide, 8, 4).Square(4, PictureScaling.Area);

        for (var y = 0; y < 4; y++)
            Assert.That(result.AsSpan(y * 16, 16).ToArray(), Is.EqualTo(wide.AsSpan(y * 32 + 8, 16).ToArray()));
    }
}
