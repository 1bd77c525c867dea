#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PoleTreatmentTest
    {
        [Test]
        public void Apply_MakesThePolesOneColour()
        {
            var panorama = Pictures.Noise(128, 64, 3);
            var mean = Red(panorama, 0).Average();

            PoleTreatment.Apply(panorama);

            Assert.That(Red(panorama, 0).Distinct(), Has.Exactly(1).Items);
            Assert.That(Red(panorama, 63).Distinct(), Has.Exactly(1).Items);
            Assert.That(Red(panorama, 0)[0], Is.EqualTo(mean).Within(0.51));
        }

        [Test]
        public void Apply_SmoothsLessAwayFromThePoles()
        {
            var panorama = Pictures.Noise(256, 128, 4);

            PoleTreatment.Apply(panorama);

            var steps = new[] { 2, 6, 12, 24, 40 }.Select(y => Steps(Red(panorama, y))).ToArray();
            Assert.That(steps, Is.Ordered);
            Assert.That(steps[0], Is.LessThan(1));
        }

        [Test]
        public void Apply_LeavesTheHorizonAlone()
        {
            var panorama = Pictures.Noise(128, 64, 5);
            var before = panorama.Copy();

            PoleTreatment.Apply(panorama);

            for (var y = 21; y < 43; y++)
                Assert.That(panorama.Row(y).ToArray(), Is.EqualTo(before.Row(y).ToArray()));
        }

        [Test]
        public void Apply_KeepsARowsMeanAcrossTheWrap()
        {
            var panorama = Pictures.From(64, 32, (x, _) => new Rgba((byte)(x == 0 ? 255 : 0), 0, 0));

            PoleTreatment.Apply(panorama);

            var row = Red(panorama, 4);
            Assert.That(row[1], Is.EqualTo(row[63]).And.GreaterThan(0));
            Assert.That(row.Sum(), Is.EqualTo(255).Within(16));
        }

        [TestCase(1, 1)]
        [TestCase(2, 1)]
        [TestCase(7, 3)]
        public void Apply_TakesTinyPictures(int width, int height)
        {
            Assert.That(() => PoleTreatment.Apply(Pictures.Noise(width, height, 1)), Throws.Nothing);
        }

        [Test]
        public void Apply_AllocatesNothing()
        {
            var panorama = Pictures.Noise(64, 32, 6);

            Assert.That(Pictures.AllocatedBytes(() => PoleTreatment.Apply(panorama)), Is.Zero);
        }

        static int[] Red(RgbaImage picture, int y) => Enumerable.Range(0, picture.Width).Select(x => (int)picture.At(x, y).Red).ToArray();

        static double Steps(int[] row) => row.Zip(row.Skip(1), (a, b) => Math.Abs(a - b)).Average();
    }
}
