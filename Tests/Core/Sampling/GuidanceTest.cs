#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class GuidanceTest
    {
        [Test]
        public void Combine_GoesBeyondTheConditional()
        {
            var doubled = new[] { 1f, 2f, 3f, 6f };

            var combined = Guidance.Combine(doubled, 1.5f).ToArray();

            Assert.That(combined, Is.EqualTo(new[] { 4f, 8f }));
        }

        [Test]
        public void Combine_RefusesAnOddLength()
        {
            Assert.That(() => Guidance.Combine(new float[3], 2), Throws.ArgumentException.With.Message.Contains("3"));
        }
    }
}
