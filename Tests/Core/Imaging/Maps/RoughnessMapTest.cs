#nullable enable
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class RoughnessMapTest
    {
        [Test]
        public void FromAlbedo_FindsBusyPlacesRougherThanEvenOnes()
        {
            var noise = Pictures.Noise(64, 32, 1);
            var picture = Pictures.From(64, 32, (x, y) => x < 32 ? new Rgba(128, 128, 128) : noise.At(x, y));

            var roughness = RoughnessMap.FromAlbedo(picture, false, true);

            Assert.That(roughness, Has.All.InRange(0.2f, 1f));
            Assert.That(Mean(roughness, 8, 24), Is.LessThan(Mean(roughness, 40, 56) - 0.1));
        }

        [Test]
        public void FromAlbedo_TakesLightSpotsForGloss()
        {
            var picture = Pictures.From(32, 32, (x, y) => x >= 14 && x < 18 && y >= 14 && y < 18 ? new Rgba(250, 250, 250) : new Rgba(60, 60, 60));

            var roughness = RoughnessMap.FromAlbedo(picture, true, true);

            Assert.That(roughness[16 * 32 + 16], Is.LessThan(roughness[2 * 32 + 2]));
        }

        [Test]
        public void FromAlbedo_AllocatesNothingIntoAPlane()
        {
            var (picture, roughness) = (Pictures.Noise(16, 16, 1), new float[256]);

            Assert.That(Pictures.AllocatedBytes(() => RoughnessMap.FromAlbedo(picture, true, true, roughness)), Is.Zero);
        }

        static double Mean(float[] plane, int from, int to) => plane.Where((_, i) => i % 64 >= from && i % 64 < to).Average();
    }
}
