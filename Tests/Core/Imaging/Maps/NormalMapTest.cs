#nullable enable
using System;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class NormalMapTest
    {
        // The plane h = a x + b up has the normal (-a, -b, 1), everywhere, borders included.
        [TestCase(0f, 0f)]
        [TestCase(0.5f, 0f)]
        [TestCase(0f, 0.5f)]
        [TestCase(-0.25f, 1f)]
        public void FromHeight_OfAPlane(float right, float up)
        {
            var target = new RgbaImage(7, 5);

            NormalMap.FromHeight(Heights(7, 5, (x, y) => right * x - up * y), 7, 5, 2, false, false, target);

            var wanted = Vector3.Normalize(new Vector3(-2 * right, -2 * up, 1));
            for (var i = 0; i < 35; i++)
                Assert.That(Vector3.Distance(Normal(target, i % 7, i / 7), wanted), Is.LessThan(0.009f));
        }

        [Test]
        public void FromHeight_OfFlatGroundIsTheUsualBlue()
        {
            var target = new RgbaImage(3, 3);

            NormalMap.FromHeight(new float[9], 3, 3, 1, true, true, target);

            Assert.That(Enumerable.Range(0, 9).Select(i => target.At(i % 3, i / 3)), Has.All.EqualTo(new Rgba(128, 128, 255)));
        }

        // A lying cylinder of radius R: h = sqrt(R^2 - x^2), whose normal points away from its axis: (x, 0, h) / R.
        [Test]
        public void FromHeight_OfACylinder()
        {
            const int Radius = 40;
            var target = new RgbaImage(41, 3);

            NormalMap.FromHeight(Heights(41, 3, (x, _) => MathF.Sqrt(Radius * Radius - (x - 20) * (x - 20))), 41, 3, 1, false, true, target);

            for (var x = 1; x < 40; x++)
            {
                var across = (x - 20) / (float)Radius;
                Assert.That(Vector3.Distance(Normal(target, x, 1), new Vector3(across, 0, MathF.Sqrt(1 - across * across))), Is.LessThan(0.01f));
            }
        }

        [Test]
        public void FromHeight_IsSeamlessWhereItWraps()
        {
            const int Size = 16;
            float Height(int x, int y) => MathF.Sin(2 * MathF.PI * x / Size) + MathF.Cos(2 * MathF.PI * y / Size);
            var target = new RgbaImage(Size, Size);
            var shifted = new RgbaImage(Size, Size);

            NormalMap.FromHeight(Heights(Size, Size, Height), Size, Size, 1, true, true, target);
            NormalMap.FromHeight(Heights(Size, Size, (x, y) => Height(x + 5, y + 3)), Size, Size, 1, true, true, shifted);

            for (var i = 0; i < Size * Size; i++)
                Assert.That(Vector3.Distance(Normal(shifted, i % Size, i / Size), Normal(target, (i % Size + 5) % Size, (i / Size + 3) % Size)), Is.LessThan(0.012f));
        }

        [Test]
        public void FromHeight_AllocatesNothing()
        {
            var (heights, target) = (Heights(8, 8, (x, y) => x * y), new RgbaImage(8, 8));

            Assert.That(Pictures.AllocatedBytes(() => NormalMap.FromHeight(heights, 8, 8, 1, true, false, target)), Is.Zero);
        }

        [Test]
        public void FromHeight_RefusesOtherSizes()
        {
            Assert.That(() => NormalMap.FromHeight(new float[8], 3, 3, 1, true, true, new RgbaImage(3, 3)), Throws.ArgumentException.With.Message.Contains("9 values wanted for 3x3, 8 given"));
            Assert.That(() => NormalMap.FromHeight(new float[9], 3, 3, 1, true, true, new RgbaImage(3, 2)), Throws.ArgumentException.With.Message.Contains("3x3 wanted, 3x2 given"));
        }

        static float[] Heights(int width, int height, Func<int, int, float> at)
        {
            return Enumerable.Range(0, width * height).Select(i => at(i % width, i / width)).ToArray();
        }

        static Vector3 Normal(RgbaImage map, int x, int y)
        {
            var pixel = map.At(x, y);
            return new Vector3(pixel.Red, pixel.Green, pixel.Blue) / 127.5f - Vector3.One;
        }
    }
}
