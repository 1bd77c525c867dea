using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class SinusoidalTimeTest
{
    [TestCase(true, 0.0)]
    [TestCase(false, 1.0)]
    public void Forward_GivesSinesAndCosines(bool cosineFirst, double shift)
    {
        using var scope = NewDisposeScope();
        using var time = new SinusoidalTime(8, cosineFirst, shift);

        var features = time.call(tensor(new[] { 0L, 250L })).data<float>().ToArray();

        for (var i = 0; i < 4; i++)
        {
            var angle = 250 * Math.Exp(-Math.Log(10000) * i / (4 - shift));
            Assert.That(features[8 + i], Is.EqualTo(cosineFirst ? Math.Cos(angle) : Math.Sin(angle)).Within(3e-5));
            Assert.That(features[12 + i], Is.EqualTo(cosineFirst ? Math.Sin(angle) : Math.Cos(angle)).Within(3e-5));
            Assert.That(features[i], Is.EqualTo(cosineFirst ? 1 : 0));
        }
    }
}
