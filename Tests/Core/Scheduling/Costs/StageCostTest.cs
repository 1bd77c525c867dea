#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class StageCostTest
    {
        [Test]
        public void Predicted_IsAHighQuantileOfTheLast64_WithHeadroom()
        {
            var cost = new StageCost();

            foreach (var ms in Enumerable.Range(1, 200))
                cost.Add(TimeSpan.FromMilliseconds(ms));

            Assert.That(cost.Count, Is.EqualTo(64));
            Assert.That(cost.Predicted.TotalMilliseconds, Is.EqualTo(199 * 1.1).Within(1e-4), "of 137 to 200, all but the largest");
            Assert.That(cost.Median.TotalMilliseconds, Is.EqualTo(169));
            Assert.That(cost.Samples().Select(time => time.TotalMilliseconds), Is.EqualTo(Enumerable.Range(137, 64)));
        }

        [Test]
        public void IsKnown_AfterEightSamples()
        {
            var cost = new StageCost();

            for (var i = 0; i < 7; i++)
                cost.Add(TimeSpan.FromMilliseconds(1));
            var before = cost.IsKnown;
            cost.Add(TimeSpan.FromMilliseconds(1));

            Assert.That(before, Is.False);
            Assert.That(cost.IsKnown, Is.True);
        }

        [Test]
        public void Add_KeepsRepeatedValuesApart()
        {
            var cost = new StageCost();

            for (var i = 0; i < 500; i++)
                cost.Add(TimeSpan.FromMilliseconds(i % 3));

            Assert.That(cost.Samples(), Has.Length.EqualTo(64));
            Assert.That(cost.Predicted.TotalMilliseconds, Is.EqualTo(2.2).Within(1e-4));
        }
    }
}
