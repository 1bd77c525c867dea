#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PaletteMapTest
    {
        static readonly Palette BlackAndWhite = new Palette(new[] { new Rgba(255, 255, 255), new Rgba(0, 0, 0) });

        [TestCase(Dither.None)]
        [TestCase(Dither.Bayer2)]
        [TestCase(Dither.Bayer8)]
        public void Apply_LeavesOnlyThePalettesColours(Dither dither)
        {
            var palette = PaletteBuilder.Build(Pictures.Noise(32, 32, 1), 7);
            var picture = Pictures.Noise(32, 32, 2);

            PaletteMap.Apply(picture, palette, dither);

            Assert.That(Enumerable.Range(0, 32 * 32).Select(i => picture.At(i % 32, i / 32)).Distinct(), Is.SubsetOf(palette));
        }

        [TestCase(Dither.None)]
        [TestCase(Dither.Bayer4)]
        public void Apply_KeepsAPicturesOwnColours(Dither dither)
        {
            var picture = Pictures.Noise(8, 8, 1);
            var before = picture.Copy();

            PaletteMap.Apply(picture, PaletteBuilder.Build(picture, 64), dither);

            Assert.That(picture.Pixels, Is.EqualTo(before.Pixels));
        }

        [Test]
        public void Apply_KeepsAlphaAndWhatIsTransparent()
        {
            var picture = Pictures.From(2, 1, (x, _) => new Rgba(200, 200, 200, (byte)(x * 100)));

            PaletteMap.Apply(picture, BlackAndWhite);

            Assert.That(picture.At(0, 0), Is.EqualTo(new Rgba(200, 200, 200, 0)));
            Assert.That(picture.At(1, 0), Is.EqualTo(new Rgba(255, 255, 255, 100)));
        }

        // OKLab lightness of a grey is the cube root of its linear value, so black and white mix to lightness by their shares.
        [TestCase(Dither.Bayer2, 2)]
        [TestCase(Dither.Bayer4, 4)]
        [TestCase(Dither.Bayer8, 8)]
        public void Dither_MixesAsMuchAsTheColourWants(Dither dither, int side)
        {
            for (var grey = 0; grey < 256; grey += 3)
            {
                var picture = Pictures.From(side, side, (_, _) => new Rgba((byte)grey, (byte)grey, (byte)grey));

                PaletteMap.Apply(picture, BlackAndWhite, dither);

                var white = Enumerable.Range(0, side * side).Count(i => picture.At(i % side, i / side).Red == 255);
                var lightness = OkLab.From((byte)grey, (byte)grey, (byte)grey).X;
                Assert.That(white / (double)(side * side), Is.EqualTo(lightness).Within(0.51 / (side * side) + 0.002).Or.EqualTo(lightness < 0.5 ? 0 : 1).Within(0.12), $"{grey}");
            }
        }

        [Test]
        public void Thresholds_AreBayersMatrix()
        {
            var order = Enumerable.Range(0, 16).Select(i => (int)(PaletteMap.Threshold(i % 4, i / 4, 2) * 16 / 255));

            Assert.That(order, Is.EqualTo(new[] { 0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5 }));
        }

        [Test]
        public void Apply_AllocatesNothing()
        {
            var picture = Pictures.Noise(16, 16, 1);

            Assert.That(Pictures.AllocatedBytes(() => PaletteMap.Apply(picture, BlackAndWhite, Dither.Bayer4)), Is.Zero);
        }

        [Test]
        public void Apply_RefusesAnUnknownDither()
        {
            Assert.That(() => PaletteMap.Apply(new RgbaImage(1, 1), BlackAndWhite, (Dither)4), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
