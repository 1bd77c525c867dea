#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class AlphaEdgeTest
    {
        [Test]
        public void Threshold_LeavesNoHalfTransparency()
        {
            var picture = Pictures.From(256, 1, (x, _) => new Rgba(9, 8, 7, (byte)x));

            AlphaEdge.Threshold(picture, 100);

            Assert.That(Enumerable.Range(0, 256).Select(x => (int)picture.At(x, 0).Alpha), Is.EqualTo(Enumerable.Range(0, 256).Select(x => x >= 100 ? 255 : 0)));
            Assert.That(picture.At(3, 0), Is.EqualTo(new Rgba(9, 8, 7, 0)));
        }

        [Test]
        public void Defringe_SpreadsColoursAndKeepsAlpha()
        {
            var picture = Pictures.Drawn(new[] { "r..........b", "............" }, letter => letter == 'r' ? new Rgba(200, 0, 0) : new Rgba(0, 0, 200));
            var alpha = Alpha(picture);

            AlphaEdge.Defringe(picture);

            Assert.That(Alpha(picture), Is.EqualTo(alpha));
            Assert.That(picture.At(4, 1), Is.EqualTo(new Rgba(200, 0, 0, 0)));
            Assert.That(picture.At(8, 0), Is.EqualTo(new Rgba(0, 0, 200, 0)));
        }

        [Test]
        public void Defringe_RemovesADarkHaloOfTheFilteredPicture()
        {
            var picture = Pictures.Drawn(new[] { "####....", "####....", "####...." }, _ => new Rgba(240, 240, 240));

            AlphaEdge.Defringe(picture);

            Assert.That(picture.Pixels.Where((_, i) => i % 4 != 3), Has.All.EqualTo(240));
        }

        [Test]
        public void Defringe_ReplacesNearlyTransparentColoursOnly()
        {
            var picture = Pictures.Drawn(new[] { "#ef." }, letter => letter == '#' ? new Rgba(100, 100, 100) : new Rgba(0, 0, 0, (byte)(letter == 'e' ? 63 : 64)));

            AlphaEdge.Defringe(picture, 64);

            Assert.That(picture.At(1, 0), Is.EqualTo(new Rgba(50, 50, 50, 63)));
            Assert.That(picture.At(2, 0), Is.EqualTo(new Rgba(0, 0, 0, 64)));
        }

        [Test]
        public void Defringe_OfNothingDoesNothing()
        {
            var picture = new RgbaImage(3, 3);

            AlphaEdge.Defringe(picture);

            Assert.That(picture.Pixels, Has.All.Zero);
        }

        [Test]
        public void RemoveSpecks_KeepsLargeIslandsAndCornersThatTouch()
        {
            var picture = Pictures.Drawn(new[] { "##...#.", "##.....", "..#....", "......#", ".....#." }, _ => new Rgba(5, 5, 5));

            var removed = AlphaEdge.RemoveSpecks(picture, 3);

            Assert.That(removed, Is.EqualTo(3));
            Assert.That(picture.At(2, 2).Alpha, Is.EqualTo(255));
            Assert.That(Alpha(picture).Count(alpha => alpha > 0), Is.EqualTo(5));
        }

        [Test]
        public void RemoveSpecks_NeverRemovesTheLargestIsland()
        {
            var picture = Pictures.Drawn(new[] { "#..##" }, _ => new Rgba(5, 5, 5));

            AlphaEdge.RemoveSpecks(picture, 100);

            Assert.That(Alpha(picture), Is.EqualTo(new[] { 0, 0, 0, 255, 255 }));
        }

        [Test]
        public void RemoveSpecks_RefusesAThresholdOfNothing()
        {
            Assert.That(() => AlphaEdge.RemoveSpecks(new RgbaImage(1, 1), 1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void EveryCall_AllocatesNothing()
        {
            var picture = Pictures.Drawn(new[] { "##..#", "##..." }, _ => new Rgba(5, 5, 5));

            Assert.That(Pictures.AllocatedBytes(() => AlphaEdge.RemoveSpecks(picture, 2)), Is.Zero);
            Assert.That(Pictures.AllocatedBytes(() => AlphaEdge.Defringe(picture)), Is.Zero);
        }

        static int[] Alpha(RgbaImage picture) => picture.Pixels.Where((_, i) => i % 4 == 3).Select(alpha => (int)alpha).ToArray();
    }
}
