#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SeamScoreTest
    {
        [Test]
        public void Scores_OfASeamlessPictureAreAboutOne()
        {
            var picture = Pictures.From(64, 64, (x, y) => Grey(128 + 60 * MathF.Sin((x + 0.5f) * MathF.PI / 16) + 60 * MathF.Sin((y + 0.5f) * MathF.PI / 16)));

            Assert.That(SeamScore.Horizontal(picture), Is.EqualTo(1).Within(0.2));
            Assert.That(SeamScore.Vertical(picture), Is.EqualTo(1).Within(0.2));
        }

        // Steps of 4 in three of four channels, 252 over the seam: (189 + 0.5) / (3 + 0.5).
        [Test]
        public void Scores_OfARampShowItsSeamOnly()
        {
            var across = Pictures.From(64, 32, (x, _) => Grey(4 * x));
            var down = Pictures.From(32, 64, (_, y) => Grey(4 * y));

            Assert.That(SeamScore.Horizontal(across), Is.EqualTo(189.5 / 3.5).Within(1e-3));
            Assert.That(SeamScore.Vertical(across), Is.EqualTo(1));
            Assert.That(SeamScore.Vertical(down), Is.EqualTo(189.5 / 3.5).Within(1e-3));
            Assert.That(SeamScore.Horizontal(down), Is.EqualTo(1));
        }

        [Test]
        public void Scores_IgnoreTheColourOfWhatIsTransparent()
        {
            var picture = Pictures.From(16, 4, (x, _) => new Rgba((byte)(16 * x), 0, 0, 0));

            Assert.That(SeamScore.Horizontal(picture), Is.EqualTo(1));
        }

        [TestCase(1, 1)]
        [TestCase(2, 3)]
        public void Scores_TakeTinyPictures(int width, int height)
        {
            Assert.That(SeamScore.Horizontal(Pictures.Noise(width, height, 1)), Is.GreaterThanOrEqualTo(1));
        }

        static Rgba Grey(float level) => new Rgba((byte)level, (byte)level, (byte)level);
    }
}
