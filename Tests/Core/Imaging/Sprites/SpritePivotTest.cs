#nullable enable
using System.Numerics;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SpritePivotTest
    {
        static readonly string[] Rows = { "....", "###.", "..#.", "...." };

        [TestCase(PivotRule.Centre, 0.5f, 0.5f)]
        [TestCase(PivotRule.Bottom, 2.5f / 4, 1f / 4)]
        [TestCase(PivotRule.CentreOfMass, (0.5f + 1.5f + 2.5f + 2.5f) / 4 / 4, 1 - (3 * 1.5f + 2.5f) / 4 / 4)]
        public void Of_TheWholePicture(PivotRule rule, float x, float y)
        {
            Assert.That(Vector2.Distance(SpritePivot.Of(Drawn(), rule), new Vector2(x, y)), Is.LessThan(1e-6f));
        }

        [TestCase(PivotRule.Bottom, 2.5f / 3, 0)]
        [TestCase(PivotRule.CentreOfMass, (0.5f + 1.5f + 2.5f + 2.5f) / 4 / 3, 1 - (3 * 0.5f + 1.5f) / 4 / 2)]
        public void Of_ItsTrimmedPart(PivotRule rule, float x, float y)
        {
            var picture = Drawn();

            var pivot = SpritePivot.Of(picture, SpriteTrim.Bounds(picture), rule);

            Assert.That(Vector2.Distance(pivot, new Vector2(x, y)), Is.LessThan(1e-6f));
        }

        [Test]
        public void Bottom_StandsOnWhatIsSolid()
        {
            var picture = Pictures.Drawn(new[] { "#...", "...f" }, letter => new Rgba(0, 0, 0, (byte)(letter == '#' ? 255 : 40)));

            Assert.That(SpritePivot.Of(picture, PivotRule.Bottom), Is.EqualTo(new Vector2(0.125f, 0.5f)));
        }

        [TestCase(PivotRule.Bottom, 0f)]
        [TestCase(PivotRule.CentreOfMass, 0.5f)]
        public void Of_NothingIsItsMiddle(PivotRule rule, float y)
        {
            Assert.That(SpritePivot.Of(new RgbaImage(3, 3), rule), Is.EqualTo(new Vector2(0.5f, y)));
        }

        [Test]
        public void Of_RefusesARectangleOutside()
        {
            Assert.That(() => SpritePivot.Of(Drawn(), new PixelRect(2, 0, 3, 1), PivotRule.Centre), Throws.ArgumentException.With.Message.Contains("3x1 at (2, 0)"));
            Assert.That(() => SpritePivot.Of(Drawn(), default, PivotRule.Centre), Throws.ArgumentException);
        }

        static RgbaImage Drawn() => Pictures.Drawn(Rows, _ => new Rgba(0, 0, 0));
    }
}
