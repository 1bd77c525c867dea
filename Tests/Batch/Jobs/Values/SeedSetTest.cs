#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class SeedSetTest
    {
        [TestCase("7", new ulong[] { 7 })]
        [TestCase("1, 5, 10-12", new ulong[] { 1, 5, 10, 11, 12 })]
        [TestCase("1|7 x 3", new ulong[] { 1, 7, 8, 9 })]
        [TestCase("5,5", new ulong[] { 5, 5 })]
        [TestCase("18446744073709551614-18446744073709551615", new[] { ulong.MaxValue - 1, ulong.MaxValue })]
        public void Seeds_AreListedAndCounted(string typed, ulong[] seeds)
        {
            var set = SeedSet.Parse(typed);

            Assert.That(set, Is.EqualTo(seeds));
            Assert.That(set.Count, Is.EqualTo(seeds.Length));
            Assert.That(SeedSet.Parse(set.ToString()), Is.EqualTo(seeds));
        }

        [TestCase("")]
        [TestCase("-1")]
        [TestCase("1,")]
        [TestCase("1-2-3")]
        [TestCase("\u0001")]
        public void WhatIsNoSeed_IsRefused(string typed)
        {
            Assert.That(() => SeedSet.Parse(typed), Throws.ArgumentException.With.Message.StartsWith("seed: "));
        }

        [Test]
        public void CountedSeeds_EndWhereNumbersDo()
        {
            Assert.That(SeedSet.Counted(ulong.MaxValue, 1), Is.EqualTo(new[] { ulong.MaxValue }));
            Assert.That(() => SeedSet.Counted(ulong.MaxValue, 2), Throws.InstanceOf<System.ArgumentOutOfRangeException>());
            Assert.That(() => SeedSet.Counted(1, 0), Throws.InstanceOf<System.ArgumentOutOfRangeException>());
        }
    }
}
