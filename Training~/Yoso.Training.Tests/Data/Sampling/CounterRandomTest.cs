using System.Text.Json;
using NUnit.Framework;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class CounterRandomTest
{
    [Test]
    public void State_SurvivesJson()
    {
        var random = new CounterRandom(ulong.MaxValue);
        random.NextBits();
        var state = JsonSerializer.Deserialize<RandomState>(JsonSerializer.Serialize(random.State));

        var resumed = new CounterRandom(state);

        Assert.That(state, Is.EqualTo(new RandomState(ulong.MaxValue, 1)));
        Assert.That(resumed.NextBits(), Is.EqualTo(random.NextBits()));
    }

    [Test]
    public void Numbers_AreUniform()
    {
        var random = new CounterRandom(3);
        var counts = new int[7];
        var sum = 0.0;

        for (var i = 0; i < 70000; i++)
        {
            counts[random.NextInt(7)]++;
            sum += random.NextDouble();
        }

        Assert.That(counts, Has.All.InRange(9600, 10400));
        Assert.That(sum / 70000, Is.EqualTo(0.5).Within(0.005));
    }

    [Test]
    public void NeighbouringSeeds_ShareNothing()
    {
        var drawn = Enumerable.Range(0, 100)
            .SelectMany(seed => Enumerable.Range(0, 100).Select(at => new CounterRandom(new RandomState((ulong)seed, (ulong)at)).NextBits()));

        Assert.That(drawn.Distinct().Count(), Is.EqualTo(10000));
    }
}
