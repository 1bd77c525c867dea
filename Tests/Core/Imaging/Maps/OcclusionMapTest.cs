#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class OcclusionMapTest
    {
        [Test]
        public void FromHeight_DarkensGroovesOnly()
        {
            var heights = HeightMap.FromAlbedo(HeightMapTest.Bricks(32), true, true);
            var occlusion = new float[heights.Length];

            OcclusionMap.FromHeight(heights, 32, 1, true, true, occlusion);

            Assert.That(occlusion, Has.All.InRange(0.2f, 1f));
            Assert.That(occlusion[4 * 32 + 4], Is.GreaterThan(0.95f));
            Assert.That(occlusion[4 * 32], Is.LessThan(0.8f));
        }

        [Test]
        public void FromHeight_LeavesFlatGroundOpen()
        {
            var occlusion = new float[12];

            OcclusionMap.FromHeight(new float[12], 4, 1, false, true, occlusion);

            Assert.That(occlusion, Has.All.EqualTo(1f));
        }

        [Test]
        public void FromHeight_RefusesAnotherLength()
        {
            Assert.That(() => OcclusionMap.FromHeight(new float[12], 4, 1, false, true, new float[11]), Throws.ArgumentException.With.Message.Contains("12 values in rows of 4 wanted, 11 given"));
        }
    }
}
