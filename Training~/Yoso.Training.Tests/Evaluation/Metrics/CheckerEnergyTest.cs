using NUnit.Framework;
using Yoso.Training.Evaluation;

namespace Yoso.Training.Tests.Evaluation;

public sealed class CheckerEnergyTest
{
    const int Size = 8;

    [TestCase(0)]
    [TestCase(5)]
    [TestCase(40)]
    public void Checker_GivesItsAmplitude(int amplitude)
    {
        var picture = Draw((x, y) => 100 + ((x + y) % 2 == 0 ? amplitude : -amplitude));

        var energy = CheckerEnergy.Measure(picture, Size, Size);

        Assert.That(energy, Is.EqualTo(new CheckerEnergy(amplitude, 1)));
    }

    [Test]
    public void Stripes_AreNoChecker()
    {
        var picture = Draw((x, _) => x % 2 == 0 ? 90 : 110);

        Assert.That(CheckerEnergy.Measure(picture, Size, Size), Is.EqualTo(new CheckerEnergy(0, 1)));
    }

    [Test]
    public void EdgesAndTransparentPixels_AreNotFlat()
    {
        var edge = Draw((x, _) => x < 4 ? 0 : 200);
        var transparent = Draw((x, y) => (x + y) % 2 * 200, alpha: 100);

        Assert.That(CheckerEnergy.Measure(edge, Size, Size).FlatShare, Is.EqualTo(0.5));
        Assert.That(CheckerEnergy.Measure(transparent, Size, Size), Is.EqualTo(new CheckerEnergy(0, 0)));
    }

    [Test]
    public void OddSizes_AreRefused() => Assert.That(() => CheckerEnergy.Measure(new byte[36], 3, 3), Throws.ArgumentException);

    static byte[] Draw(Func<int, int, int> grey, byte alpha = 255) =>
        [.. Enumerable.Range(0, Size * Size).SelectMany(i =>
        {
            var value = (byte)grey(i % Size, i / Size);
            return new[] { value, value, value, alpha };
        })];
}
