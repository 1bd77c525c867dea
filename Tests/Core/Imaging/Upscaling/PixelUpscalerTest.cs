#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PixelUpscalerTest
    {
        static readonly Upscaler[] Kinds = { Upscaler.Nearest, Upscaler.Scale2x, Upscaler.Scale3x, Upscaler.Contour, Upscaler.Smooth };

        [TestCaseSource(nameof(Kinds))]
        public void Enlarge_KeepsAFlatPictureFlat(Upscaler kind)
        {
            var picture = Pictures.From(3, 2, (_, _) => new Rgba(200, 100, 7, 130));

            foreach (var factor in new[] { 1, 2, 3, 4, 6, 8, 9, 12, 16 })
            {
                var enlarged = PixelUpscaler.Enlarge(picture, factor, kind);
                Assert.That((enlarged.Width, enlarged.Height), Is.EqualTo((3 * factor, 2 * factor)));
                Assert.That(Enumerable.Range(0, enlarged.Width * enlarged.Height).Select(i => enlarged.At(i % enlarged.Width, i / enlarged.Width)), Has.All.EqualTo(new Rgba(200, 100, 7, 130)));
            }
        }

        [TestCase(Upscaler.Nearest)]
        [TestCase(Upscaler.Scale2x)]
        [TestCase(Upscaler.Scale3x)]
        [TestCase(Upscaler.Contour)]
        public void Enlarge_KeepsStraightEdgesSharp(Upscaler kind)
        {
            var picture = Pictures.From(6, 6, (x, _) => x < 3 ? new Rgba(250, 250, 250) : new Rgba(10, 10, 60));

            Assert.That(PixelUpscaler.Enlarge(picture, 6, kind).Pixels, Is.EqualTo(picture.Enlarge(6).Pixels));
        }

        [TestCaseSource(nameof(Kinds))]
        public void Enlarge_TreatsAllDirectionsAlike(Upscaler kind)
        {
            var picture = Sprite();
            foreach (var factor in new[] { 2, 3 })
            {
                var enlarged = PixelUpscaler.Enlarge(picture, factor, kind);

                Assert.That(MaxDifference(PixelUpscaler.Enlarge(Mirrored(picture), factor, kind), Mirrored(enlarged)), Is.LessThanOrEqualTo(1));
                Assert.That(MaxDifference(PixelUpscaler.Enlarge(Transposed(picture), factor, kind), Transposed(enlarged)), Is.LessThanOrEqualTo(1));
            }
        }

        [TestCaseSource(nameof(Kinds))]
        public void Enlarge_ContinuesOverBordersThatWrap(Upscaler kind)
        {
            var picture = Pictures.Noise(8, 6, 1);
            var shifted = Pictures.From(8, 6, (x, y) => picture.At((x + 3) % 8, (y + 2) % 6));
            var (enlarged, other) = (new RgbaImage(24, 18), new RgbaImage(24, 18));

            PixelUpscaler.Enlarge(picture, enlarged, kind, true, true);
            PixelUpscaler.Enlarge(shifted, other, kind, true, true);

            Assert.That(other.Pixels, Is.EqualTo(Pictures.From(24, 18, (x, y) => enlarged.At((x + 9) % 24, (y + 6) % 18)).Pixels));
        }

        [TestCaseSource(nameof(Kinds))]
        public void Enlarge_ShowsNoDarkHalo(Upscaler kind)
        {
            var enlarged = PixelUpscaler.Enlarge(Pictures.Drawn(new[] { "......", "..##..", ".####.", "..##..", "...#.." }, _ => new Rgba(255, 255, 255)), 4, kind);

            for (var i = 0; i < enlarged.Width * enlarged.Height; i++)
                if (enlarged.At(i % enlarged.Width, i / enlarged.Width) is { Alpha: var alpha, Red: var red } && alpha > 0)
                    Assert.That(red, Is.GreaterThanOrEqualTo(254));
        }

        [TestCase(Upscaler.Nearest)]
        [TestCase(Upscaler.Scale2x)]
        [TestCase(Upscaler.Scale3x)]
        public void Rules_MakeNoNewColours(Upscaler kind)
        {
            var picture = Sprite();

            var enlarged = PixelUpscaler.Enlarge(picture, 6, kind);

            Assert.That(Colours(enlarged), Is.SubsetOf(Colours(picture)));
        }

        // Worked by hand from the published rules: the corner of a diagonal step.
        [Test]
        public void Scale2x_FollowsTheRules()
        {
            var picture = Pictures.Drawn(new[] { "ooo#", "oo##", "o###", "####" }, Letters);

            Assert.That(Text(PixelUpscaler.Enlarge(picture, 2, Upscaler.Scale2x)), Is.EqualTo(new[]
            {
                "oooooo##", "ooooo###", "ooooo###", "ooo#####", "ooo#####", "o#######", "########", "########",
            }));
        }

        [Test]
        public void Scale3x_FollowsTheRules()
        {
            var picture = Pictures.Drawn(new[] { "oo#", "oo#", "###" }, Letters);

            Assert.That(Text(PixelUpscaler.Enlarge(picture, 3, Upscaler.Scale3x)), Is.EqualTo(new[]
            {
                "oooooo###", "oooooo###", "oooooo###", "oooooo###", "ooooo####", "oooo#####", "#########", "#########", "#########",
            }));
        }

        [Test]
        public void Nearest_EqualsThePicturesOwnEnlargement()
        {
            Assert.That(PixelUpscaler.Enlarge(Sprite(), 5, Upscaler.Nearest).Pixels, Is.EqualTo(Sprite().Enlarge(5).Pixels));
        }

        [Test]
        public void Smooth_ContinuesARampExactly()
        {
            var picture = Pictures.From(16, 16, (x, y) => new Rgba((byte)(8 * x), (byte)(4 * (x + y)), (byte)(12 * y)));

            var enlarged = PixelUpscaler.Enlarge(picture, 4, Upscaler.Smooth);

            for (var y = 8; y < 56; y++)
                for (var x = 8; x < 56; x++)
                {
                    Assert.That(enlarged.At(x, y).Red, Is.EqualTo(8 * ((x + 0.5) / 4 - 0.5)).Within(0.501));
                    Assert.That(enlarged.At(x, y).Blue, Is.EqualTo(12 * ((y + 0.5) / 4 - 0.5)).Within(0.501));
                }
        }

        [Test]
        public void CanEnlarge_KnowsEachKindsFactors()
        {
            Assert.That(Enumerable.Range(0, 18).Where(factor => PixelUpscaler.CanEnlarge(factor, Upscaler.Scale2x)), Is.EqualTo(new[] { 1, 2, 3, 4, 6, 8, 9, 12, 16 }));
            Assert.That(Enumerable.Range(0, 18).Where(factor => PixelUpscaler.CanEnlarge(factor, Upscaler.Contour)), Is.EqualTo(Enumerable.Range(1, 16)));
            Assert.That(PixelUpscaler.CanEnlarge(2, (Upscaler)9), Is.False);
        }

        [Test]
        public void Enlarge_RefusesWhatItCannot()
        {
            Assert.That(() => PixelUpscaler.Enlarge(Sprite(), 5, Upscaler.Scale2x), Throws.ArgumentException.With.Message.Contains("Scale2x cannot enlarge by 5"));
            Assert.That(() => PixelUpscaler.Enlarge(Sprite(), 0, Upscaler.Nearest), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => PixelUpscaler.Enlarge(new RgbaImage(2, 2), new RgbaImage(4, 6), Upscaler.Nearest), Throws.ArgumentException.With.Message.Contains("2x2 wanted, 4x6 given"));
        }

        [TestCaseSource(nameof(Kinds))]
        public void Enlarge_AllocatesNothingIntoATarget(Upscaler kind)
        {
            var (picture, target) = (Sprite(), new RgbaImage(5 * 12, 5 * 12));

            Assert.That(Pictures.AllocatedBytes(() => PixelUpscaler.Enlarge(picture, target, kind)), Is.Zero);
        }

        static RgbaImage Sprite() => Pictures.Drawn(new[] { ".a...", "abb..", ".abc.", "..ccc", "a..c." }, letter => new Rgba((byte)(letter * 2), (byte)(60 * (letter - 'a')), 90));

        static Rgba Letters(char letter) => letter == 'o' ? new Rgba(240, 240, 240) : new Rgba(20, 20, 20);

        static string[] Text(RgbaImage picture)
        {
            return Enumerable.Range(0, picture.Height).Select(y => string.Concat(Enumerable.Range(0, picture.Width).Select(x => picture.At(x, y).Red == 240 ? 'o' : '#'))).ToArray();
        }

        static Rgba[] Colours(RgbaImage picture) => Enumerable.Range(0, picture.Width * picture.Height).Select(i => picture.At(i % picture.Width, i / picture.Width)).Distinct().ToArray();

        static RgbaImage Mirrored(RgbaImage picture) => Pictures.From(picture.Width, picture.Height, (x, y) => picture.At(picture.Width - 1 - x, y));

        static RgbaImage Transposed(RgbaImage picture) => Pictures.From(picture.Height, picture.Width, (x, y) => picture.At(y, x));

        static int MaxDifference(RgbaImage a, RgbaImage b) => a.Pixels.Zip(b.Pixels, (p, q) => Math.Abs(p - q)).Max();
    }
}
