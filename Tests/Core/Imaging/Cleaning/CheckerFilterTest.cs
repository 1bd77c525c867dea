#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class CheckerFilterTest
    {
        static readonly Func<int, int, int>[] Patterns =
        {
            (x, y) => (x + y) % 2 == 0 ? 1 : -1,
            (x, _) => x % 2 == 0 ? 1 : -1,
            (_, y) => y % 2 == 0 ? 1 : -1,
            (x, y) => x % 2 == 0 && y % 2 == 0 ? 3 : -1,
        };

        [Test]
        public void Apply_MakesFlatGroundFlat([Values(0, 1, 2, 3)] int pattern, [Values(1, 3, 6)] int amplitude, [Values] bool wraps)
        {
            var picture = Pictures.From(16, 12, (x, y) => Grey(120 + amplitude * Patterns[pattern](x, y)));

            CheckerFilter.Apply(picture, 1, wraps, wraps);

            Assert.That(picture.Pixels.Where((_, i) => i % 4 != 3), Has.All.EqualTo(120));
        }

        [Test]
        public void Apply_RemovesAPartAtLessStrength()
        {
            var picture = Pictures.From(16, 16, (x, y) => Grey(120 + 8 * Patterns[0](x, y)));

            CheckerFilter.Apply(picture, 0.5f);

            Assert.That(Enumerable.Range(0, 256).Select(i => (int)picture.At(i % 16, i / 16).Red), Is.EqualTo(Enumerable.Range(0, 256).Select(i => 120 + 4 * Patterns[0](i % 16, i / 16))));
        }

        [TestCase("hard edge", 200)]
        [TestCase("diagonal edge", 200)]
        [TestCase("line", 200)]
        [TestCase("diagonal line", 200)]
        [TestCase("dot", 200)]
        [TestCase("hard edge", 12)]
        [TestCase("line", 12)]
        [TestCase("diagonal line", 12)]
        [TestCase("dot", 12)]
        public void Apply_KeepsWhatIsDrawn(string drawing, int contrast)
        {
            var picture = Pictures.From(17, 17, (x, y) => Grey(30 + (IsDrawn(drawing, x, y) ? contrast : 0)));
            var before = picture.Copy();

            CheckerFilter.Apply(picture);

            Assert.That(picture.Pixels, Is.EqualTo(before.Pixels));
        }

        [Test]
        public void Apply_KeepsStrongPatterns()
        {
            var picture = Pictures.From(16, 16, (x, y) => Grey(120 + 60 * Patterns[0](x, y)));
            var before = picture.Copy();

            CheckerFilter.Apply(picture);

            Assert.That(picture.Pixels, Is.EqualTo(before.Pixels));
        }

        [Test]
        public void Apply_CleansBothSidesOfAnEdge()
        {
            var picture = Pictures.From(20, 20, (x, y) => Grey((x < 10 ? 60 : 180) + 5 * Patterns[0](x, y)));

            CheckerFilter.Apply(picture);

            for (var i = 0; i < 400; i++)
                if (Math.Abs(i % 20 - 9.5) > 1)
                    Assert.That(picture.At(i % 20, i / 20).Red, Is.EqualTo(i % 20 < 10 ? 60 : 180).Within(1), $"{i % 20}, {i / 20}");
        }

        [Test]
        public void Apply_KeepsAlpha()
        {
            var picture = Pictures.From(8, 8, (x, y) => new Rgba(9, 9, 9, (byte)(100 + Patterns[0](x, y))));
            var before = picture.Copy();

            CheckerFilter.Apply(picture);

            Assert.That(picture.Pixels, Is.EqualTo(before.Pixels));
        }

        [Test]
        public void Apply_AllocatesNothing()
        {
            var picture = Pictures.Noise(16, 16, 1);

            Assert.That(Pictures.AllocatedBytes(() => CheckerFilter.Apply(picture)), Is.Zero);
        }

        [TestCase(-0.1f)]
        [TestCase(1.1f)]
        [TestCase(float.NaN)]
        public void Apply_RefusesAStrengthOutOfRange(float strength)
        {
            Assert.That(() => CheckerFilter.Apply(new RgbaImage(1, 1), strength), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        static bool IsDrawn(string drawing, int x, int y) => drawing switch
        {
            "hard edge" => x < 8,
            "diagonal edge" => x < y,
            "line" => x == 8,
            "diagonal line" => x == y,
            _ => x == 8 && y == 8,
        };

        static Rgba Grey(int level) => new Rgba((byte)level, (byte)level, (byte)level);
    }
}
