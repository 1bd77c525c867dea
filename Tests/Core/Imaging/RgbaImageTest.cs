#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class RgbaImageTest
    {
        [Test]
        public void Enlarge_RepeatsPixels()
        {
            var enlarged = Numbered(2, 1).Enlarge(2);

            Assert.That((enlarged.Width, enlarged.Height), Is.EqualTo((4, 2)));
            Assert.That(enlarged.Row(0).ToArray(), Is.EqualTo(new byte[] { 0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7 }));
            Assert.That(enlarged.Row(1).ToArray(), Is.EqualTo(enlarged.Row(0).ToArray()));
        }

        [Test]
        public void CropThenBlit_RestoresThePicture()
        {
            var picture = Numbered(5, 4);
            var target = Numbered(5, 4);
            target.Row(2).Clear();

            target.Blit(picture.Crop(0, 2, 5, 1), 0, 2);

            Assert.That(target.Pixels, Is.EqualTo(picture.Pixels));
        }

        [Test]
        public void Fill_SetsEveryPixel()
        {
            var picture = new RgbaImage(2, 2);

            picture.Fill(new Rgba(1, 2, 3, 4));

            Assert.That(picture.Pixels, Is.EqualTo(Enumerable.Repeat(new byte[] { 1, 2, 3, 4 }, 4).SelectMany(p => p)));
        }

        [TestCase(0, 1)]
        [TestCase(1, -1)]
        [TestCase(60000, 60000)]
        public void Constructor_RefusesImpossibleSizes(int width, int height)
        {
            Assert.That(() => new RgbaImage(width, height), Throws.ArgumentException.With.Message.Contains($"{width}x{height}"));
        }

        [Test]
        public void Constructor_RefusesAWrongLength()
        {
            Assert.That(() => new RgbaImage(2, 2, new byte[15]), Throws.ArgumentException.With.Message.Contains("16 bytes wanted for 2x2, 15 given"));
        }

        [Test]
        public void CropBlitAndEnlarge_RefuseWhatDoesNotFit()
        {
            var picture = Numbered(2, 2);

            Assert.That(() => picture.Crop(1, 0, 2, 2), Throws.ArgumentException);
            Assert.That(() => picture.Blit(Numbered(2, 2), 0, 1), Throws.ArgumentException);
            Assert.That(() => picture.Enlarge(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        internal static RgbaImage Numbered(int width, int height) =>
            new RgbaImage(width, height, Enumerable.Range(0, width * height * 4).Select(i => (byte)i).ToArray());
    }
}
