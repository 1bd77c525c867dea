#nullable enable
using System;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PaletteBuilderTest
    {
        [Test]
        public void Build_KeepsTheColoursOfASimplePicture()
        {
            var picture = Pictures.Drawn(new[] { "aab", "c.b" }, letter => new Rgba((byte)(letter * 2), 20, 30));

            var palette = PaletteBuilder.Build(picture, 8);

            Assert.That(palette, Is.EquivalentTo("abc".Select(letter => new Rgba((byte)(letter * 2), 20, 30))));
        }

        [Test]
        public void Build_FindsTheMiddlesOfClusters()
        {
            var middles = new[] { new Rgba(200, 30, 30), new Rgba(30, 180, 40), new Rgba(40, 50, 200), new Rgba(230, 230, 220) };
            var noise = Pictures.Noise(64, 64, 1);
            var picture = Pictures.From(64, 64, (x, y) => Near(middles[(x + y) % 4], noise.At(x, y)));

            var palette = PaletteBuilder.Build(picture, 4);

            foreach (var middle in middles)
                Assert.That(palette.Min(colour => Vector3.Distance(OkLab.From(colour), OkLab.From(middle))), Is.LessThan(0.02f));
        }

        [Test]
        public void Build_GivesASmallAccentItsEntry()
        {
            var noise = Pictures.Noise(64, 64, 1);
            var picture = Pictures.From(64, 64, (x, y) => x == 9 && y < 3 ? new Rgba(255, 0, 0) : Near(new Rgba(60, 90, 140), noise.At(x, y)));

            var palette = PaletteBuilder.Build(picture, 6);

            Assert.That(palette, Has.Member(new Rgba(255, 0, 0)));
        }

        [Test]
        public void Build_OverASetServesAllOfIt()
        {
            var red = Pictures.From(8, 8, (x, _) => new Rgba((byte)(100 + 10 * x), 0, 0));
            var blue = Pictures.From(4, 4, (x, _) => new Rgba(0, 0, (byte)(100 + 10 * x)));

            var palette = PaletteBuilder.Build(new[] { red, blue }, 4);

            Assert.That(palette, Has.Some.Matches<Rgba>(colour => colour.Red > 99).And.Some.Matches<Rgba>(colour => colour.Blue > 99));
        }

        [Test]
        public void Build_IsTheSameEveryTimeAndDarkFirst()
        {
            var picture = Pictures.Noise(160, 160, 7);

            var palette = PaletteBuilder.Build(picture, 16);

            Assert.That(PaletteBuilder.Build(picture.Copy(), 16), Is.EqualTo(palette));
            Assert.That(palette, Has.Count.EqualTo(16));
            Assert.That(palette.Select(colour => OkLab.From(colour).X), Is.Ordered.Using<float>((a, b) => Math.Abs(a - b) < 0.01f ? 0 : a.CompareTo(b)));
        }

        [Test]
        public void Build_RefusesNothing()
        {
            Assert.That(() => PaletteBuilder.Build(new RgbaImage(2, 2), 4), Throws.ArgumentException.With.Message.Contains("not fully transparent"));
            Assert.That(() => PaletteBuilder.Build(Pictures.Noise(2, 2, 1), 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        static Rgba Near(Rgba colour, Rgba noise) => new Rgba(Shift(colour.Red, noise.Red), Shift(colour.Green, noise.Green), Shift(colour.Blue, noise.Blue));

        static byte Shift(byte level, byte noise) => (byte)Math.Clamp(level + (noise - 128) / 12, 0, 255);
    }
}
