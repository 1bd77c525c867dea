#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ShrunkPictureTest
    {
        [Test]
        public void ASmallPicture_IsItself()
        {
            var image = new RgbaImage(8, 4);

            Assert.That(ShrunkPicture.Of(image, 8), Is.SameAs(image));
        }

        [Test]
        public void Blocks_BecomeTheirMean_WeighedByAlpha()
        {
            var image = new RgbaImage(4, 2);
            new byte[] { 200, 100, 0, 255 }.CopyTo(image.Pixels, 0);

            var shrunk = ShrunkPicture.Of(image, 2);

            Assert.That((shrunk.Width, shrunk.Height), Is.EqualTo((2, 1)));
            Assert.That(shrunk.Pixels, Is.EqualTo(new byte[] { 200, 100, 0, 63, 0, 0, 0, 0 }));
        }

        [TestCase(1000, 10, 128, 125, 1)]
        [TestCase(129, 129, 128, 64, 64)]
        [TestCase(3, 1, 1, 1, 1)]
        public void NoSide_IsLongerThanWished(int width, int height, int most, int expectedWidth, int expectedHeight)
        {
            var shrunk = ShrunkPicture.Of(new RgbaImage(width, height), most);

            Assert.That((shrunk.Width, shrunk.Height), Is.EqualTo((expectedWidth, expectedHeight)));
        }
    }
}
