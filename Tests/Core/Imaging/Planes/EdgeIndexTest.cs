#nullable enable
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class EdgeIndexTest
    {
        [TestCase(false, new[] { 0, 0, 0, 0, 1, 2, 2, 2, 2 })]
        [TestCase(true, new[] { 0, 1, 2, 0, 1, 2, 0, 1, 2 })]
        public void Of_HoldsOrWraps(bool wraps, int[] landed)
        {
            Assert.That(Enumerable.Range(-3, 9).Select(i => EdgeIndex.Of(i, 3, wraps)), Is.EqualTo(landed));
        }

        [TestCase(3, false, new[] { 1, 2, 1, 0, 1, 2, 1, 0, 1 })]
        [TestCase(3, true, new[] { 0, 1, 2, 0, 1, 2, 0, 1, 2 })]
        [TestCase(1, false, new[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
        public void Mirror_TurnsAtTheLastPixel(int length, bool wraps, int[] landed)
        {
            Assert.That(Enumerable.Range(-3, 9).Select(i => EdgeIndex.Mirror(i, length, wraps)), Is.EqualTo(landed));
        }
    }
}
