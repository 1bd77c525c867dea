#nullable enable
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PlaneBlurTest
    {
        [Test]
        public void Apply_SpreadsAPointAsATent()
        {
            var plane = new float[49];
            plane[3 * 7 + 3] = 81;

            PlaneBlur.Apply(plane, 7, 1, false, false);

            Assert.That(plane.Skip(3 * 7).Take(7), Is.EqualTo(new[] { 0f, 3 * 1, 3 * 2, 3 * 3, 3 * 2, 3 * 1, 0 }).Within(1e-4f));
            Assert.That(plane.Where((_, i) => i % 7 == 3), Is.EqualTo(new[] { 0f, 3 * 1, 3 * 2, 3 * 3, 3 * 2, 3 * 1, 0 }).Within(1e-4f));
        }

        [Test]
        public void Apply_WrapsWhereToldAndGoesOnWhereNot()
        {
            var plane = new[] { 9f, 0, 0, 0, 0 };
            var wrapped = new[] { 9f, 0, 0, 0, 0 };

            PlaneBlur.Apply(plane, 5, 1, false, false);
            PlaneBlur.Apply(wrapped, 5, 1, true, false);

            Assert.That(plane, Is.EqualTo(new[] { 5f, 3, 1, 0, 0 }).Within(1e-4f));
            Assert.That(wrapped, Is.EqualTo(new[] { 3f, 2, 1, 1, 2 }).Within(1e-4f));
        }
    }
}
