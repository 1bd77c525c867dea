#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class HeightMapTest
    {
        [Test]
        public void FromAlbedo_OfAFlatPictureIsFlat()
        {
            var picture = Pictures.From(9, 6, (_, _) => new Rgba(80, 120, 40));

            Assert.That(HeightMap.FromAlbedo(picture, true, false), Has.All.EqualTo(0.5f).Within(1e-4f));
        }

        [Test]
        public void FromAlbedo_PutsLightPlacesHigh()
        {
            var heights = HeightMap.FromAlbedo(Bricks(32), true, true);

            Assert.That(heights, Has.All.InRange(0f, 1f));
            Assert.That(heights[4 * 32 + 4], Is.GreaterThan(heights[4 * 32] + 0.3f));
        }

        [Test]
        public void FromAlbedo_TakesBroadShadeForLighting()
        {
            var shaded = Pictures.From(128, 128, (x, y) => Grey((x + y) % 8 < 4 ? 60 + x / 2 : 100 + x / 2));
            var heights = HeightMap.FromAlbedo(shaded, false, true);

            var left = Enumerable.Range(0, 128).Average(y => heights[y * 128 + 40]);
            var right = Enumerable.Range(0, 128).Average(y => heights[y * 128 + 88]);
            Assert.That(left, Is.EqualTo(right).Within(0.03));
        }

        [Test]
        public void FromAlbedo_IsSeamlessWhereItWraps()
        {
            var picture = Pictures.Noise(24, 16, 2);
            var shifted = Pictures.From(24, 16, (x, y) => picture.At((x + 7) % 24, (y + 5) % 16));

            var heights = HeightMap.FromAlbedo(picture, true, true);
            var other = HeightMap.FromAlbedo(shifted, true, true);

            for (var i = 0; i < heights.Length; i++)
                Assert.That(other[i], Is.EqualTo(heights[(i / 24 + 5) % 16 * 24 + (i % 24 + 7) % 24]).Within(1e-4f));
        }

        [Test]
        public void FromAlbedo_AllocatesNothingIntoAPlane()
        {
            var (picture, heights) = (Pictures.Noise(16, 16, 1), new float[256]);

            Assert.That(Pictures.AllocatedBytes(() => HeightMap.FromAlbedo(picture, true, true, heights)), Is.Zero);
        }

        [TestCase(1, 1)]
        [TestCase(3, 1)]
        public void FromAlbedo_TakesTinyPictures(int width, int height)
        {
            Assert.That(HeightMap.FromAlbedo(Pictures.Noise(width, height, 1), false, true), Has.All.InRange(0f, 1f));
        }

        [Test]
        public void FromAlbedo_RefusesAnotherLength()
        {
            Assert.That(() => HeightMap.FromAlbedo(new RgbaImage(2, 2), true, true, new float[3]), Throws.ArgumentException.With.Message.Contains("4 values wanted for 2x2, 3 given"));
        }

        internal static RgbaImage Bricks(int size) => Pictures.From(size, size, (x, y) => Grey(x % 8 == 0 || y % 8 == 0 ? 60 : 160));

        static Rgba Grey(int level) => new Rgba((byte)level, (byte)level, (byte)level);
    }
}
