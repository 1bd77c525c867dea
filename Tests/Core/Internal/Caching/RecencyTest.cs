#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class RecencyTest
    {
        [Test]
        public void WhatIsHeavierThanTheCapacity_IsForgottenAtOnce_AndNothingElseForIt()
        {
            var forgotten = "";
            var kept = new Recency<string, int>(10, forgotten: (key, _) => forgotten += key);
            kept.Add("a", 1, 4);
            kept.Add("b", 2, 4);

            kept.Add("c", 3, 11);

            Assert.That(forgotten, Is.EqualTo("c"));
            Assert.That(kept.Weight, Is.EqualTo(8));
        }

        [Test]
        public void AHeavyValue_EndsTheKeysFormerOne()
        {
            var kept = new Recency<string, int>(10);
            kept.Add("a", 1, 4);

            kept.Add("a", 2, 11);

            Assert.That((kept.TryGet("a", out _), kept.Weight), Is.EqualTo((false, 0L)));
        }
    }
}
