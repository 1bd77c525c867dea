#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SeamBlendTest
    {
        [TestCase(true, false)]
        [TestCase(false, true)]
        [TestCase(true, true)]
        public void Apply_ClosesTheAskedSeams(bool wrapX, bool wrapY)
        {
            var picture = Pictures.From(64, 64, (x, y) => new Rgba((byte)(2 * x + 2 * y), (byte)(3 * x), (byte)(3 * y)));
            var before = (SeamScore.Horizontal(picture), SeamScore.Vertical(picture));

            SeamBlend.Apply(picture, wrapX, wrapY);

            Assert.That(SeamScore.Horizontal(picture), wrapX ? Is.LessThan(1.5f) : (NUnit.Framework.Constraints.Constraint)Is.GreaterThan(before.Item1 / 2));
            Assert.That(SeamScore.Vertical(picture), wrapY ? Is.LessThan(1.5f) : (NUnit.Framework.Constraints.Constraint)Is.GreaterThan(before.Item2 / 2));
        }

        [Test]
        public void Apply_LeavesTheMiddleAlone()
        {
            var picture = Pictures.Noise(40, 40, 1);
            var before = picture.Copy();

            SeamBlend.Apply(picture, true, true);

            Assert.That(picture.Crop(11, 11, 18, 18).Pixels, Is.EqualTo(before.Crop(11, 11, 18, 18).Pixels));
            Assert.That(picture.Pixels, Is.Not.EqualTo(before.Pixels));
        }

        [Test]
        public void Apply_KeepsContrastWhereItBlends()
        {
            var picture = Pictures.Noise(128, 128, 2);
            var before = Deviation(picture, 16);

            SeamBlend.Apply(picture, true, false);

            Assert.That(Deviation(picture, 16), Is.EqualTo(before).Within(0.12 * before));
        }

        [Test]
        public void Apply_AllocatesNothing()
        {
            var picture = Pictures.Noise(16, 16, 1);

            Assert.That(Pictures.AllocatedBytes(() => SeamBlend.Apply(picture, true, true)), Is.Zero);
        }

        [TestCase(0f)]
        [TestCase(0.6f)]
        [TestCase(float.NaN)]
        public void Apply_RefusesABandOutOfRange(float band)
        {
            Assert.That(() => SeamBlend.Apply(new RgbaImage(2, 2), true, true, band), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        static double Deviation(RgbaImage picture, int x)
        {
            var column = Enumerable.Range(0, picture.Height).SelectMany(y => new[] { picture.At(x, y).Red, picture.At(x, y).Green, picture.At(x, y).Blue }).Select(level => (double)level).ToArray();
            var mean = column.Average();
            return Math.Sqrt(column.Average(level => (level - mean) * (level - mean)));
        }
    }
}
