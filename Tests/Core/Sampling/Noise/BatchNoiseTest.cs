#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class BatchNoiseTest
    {
        [Test]
        public void Fill_GivesEachPictureItsOwnSeed()
        {
            var batch = new BatchNoise(new ulong[] { 5, 6 });

            var first = SeededNoiseTest.Draw(batch, 64);
            var second = SeededNoiseTest.Draw(batch, 64);

            var alone = new SeededNoise(6);
            Assert.That(first[32..], Is.EqualTo(SeededNoiseTest.Draw(alone, 32)));
            Assert.That(second[32..], Is.EqualTo(SeededNoiseTest.Draw(alone, 32)));
        }

        [Test]
        public void Fill_RefusesUnevenParts()
        {
            var batch = new BatchNoise(new ulong[] { 5, 6 });

            Assert.That(() => batch.Fill(new float[33]), Throws.ArgumentException.With.Message.Contains("33"));
        }

        [Test]
        public void Constructor_RefusesNoSeeds()
        {
            Assert.That(() => new BatchNoise(ReadOnlySpan<ulong>.Empty), Throws.ArgumentException);
        }
    }
}
