#nullable enable
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class ContourTest
    {
        static readonly Rgba Light = new Rgba(240, 240, 240);
        static readonly Rgba Dark = new Rgba(0, 0, 0);

        // Exact areas, in 256ths, of what the lines cut off of each quarter: upper left, upper right, lower left, lower right.
        [TestCase(CornerCut.None, new[] { 0, 0, 0, 0 })]
        [TestCase(CornerCut.Diagonal, new[] { 0, 0, 0, 128 })]
        [TestCase(CornerCut.Shallow, new[] { 0, 0, 64, 192 })]
        [TestCase(CornerCut.Steep, new[] { 0, 64, 0, 192 })]
        [TestCase(CornerCut.Both, new[] { 0, 64, 64, 213 })]
        public void Shares_AreTheCutOffAreas(object cut, int[] areas)
        {
            Assert.That(CornerShares.For(2).Of((CornerCut)cut).ToArray().Select(share => (int)share), Is.EqualTo(areas).Within(2));
        }

        // Along a diagonal staircase each step's corner is cut halfway, so that the edge becomes one straight line.
        [Test]
        public void Diagonals_BecomeStraight()
        {
            var picture = Pictures.From(12, 12, (x, y) => x + y < 12 ? Light : Dark);

            var enlarged = PixelUpscaler.Enlarge(picture, 2, Upscaler.Contour);

            for (var i = 6; i < 18; i++)
            {
                Assert.That(enlarged.At(23 - i, i).Red, Is.EqualTo(240));
                Assert.That(enlarged.At(24 - i, i).Red, Is.EqualTo(120).Within(1));
                Assert.That(enlarged.At(25 - i, i).Red, Is.Zero);
            }
        }

        [Test]
        public void ShallowSlopes_BecomeStraight()
        {
            var picture = Pictures.From(24, 12, (x, y) => x + 2 * y < 24 ? Light : Dark);

            var enlarged = PixelUpscaler.Enlarge(picture, 2, Upscaler.Contour);

            var heights = Enumerable.Range(12, 24).Select(x => Enumerable.Range(0, 24).Sum(y => enlarged.At(x, y).Red) / 240.0).ToArray();
            Assert.That(heights.Zip(heights.Skip(1), (a, b) => a - b), Has.All.EqualTo(0.5).Within(0.26));
        }

        [Test]
        public void FaintNoise_MakesNoContours()
        {
            var noise = Pictures.Noise(8, 8, 1);
            var picture = Pictures.From(8, 8, (x, y) => new Rgba((byte)(200 + noise.At(x, y).Red % 4), 120, 120));

            Assert.That(PixelUpscaler.Enlarge(picture, 3, Upscaler.Contour).Pixels, Is.EqualTo(picture.Enlarge(3).Pixels));
        }
    }
}
