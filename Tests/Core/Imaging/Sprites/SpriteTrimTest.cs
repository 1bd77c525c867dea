#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SpriteTrimTest
    {
        static readonly string[] Rows = { "......", "...a..", ".bb...", "......" };

        [Test]
        public void Bounds_HoldEveryVisiblePixel()
        {
            Assert.That(SpriteTrim.Bounds(Drawn()), Is.EqualTo(new PixelRect(1, 1, 3, 2)));
        }

        [Test]
        public void Bounds_CountAlphaOfAtLeastTheThreshold()
        {
            Assert.That(SpriteTrim.Bounds(Drawn(), 20), Is.EqualTo(new PixelRect(1, 1, 3, 2)));
            Assert.That(SpriteTrim.Bounds(Drawn(), 21), Is.EqualTo(new PixelRect(1, 2, 2, 1)));
        }

        [Test]
        public void Bounds_OfNothingAreEmpty()
        {
            Assert.That(SpriteTrim.Bounds(new RgbaImage(3, 2)).IsEmpty, Is.True);
        }

        [Test]
        public void Bounds_OfAFullPictureAreThePicture()
        {
            Assert.That(SpriteTrim.Bounds(Pictures.Noise(5, 3, 1)), Is.EqualTo(new PixelRect(0, 0, 5, 3)));
        }

        static RgbaImage Drawn() => Pictures.Drawn(Rows, letter => new Rgba(1, 2, 3, (byte)(letter == 'a' ? 20 : 255)));
    }
}
