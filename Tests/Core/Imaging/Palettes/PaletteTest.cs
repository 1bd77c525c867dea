#nullable enable
using System;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PaletteTest
    {
        static readonly Palette Three = new Palette(new[] { new Rgba(1, 2, 3), new Rgba(255, 128, 0), new Rgba(9, 9, 9) });

        [Test]
        public void Parse_ReadsWhatToHexWrites()
        {
            Assert.That(Three.ToHex(), Is.EqualTo("010203\nff8000\n090909\n"));
            Assert.That(Palette.Parse(Three.ToHex()), Is.EqualTo(Three));
        }

        [Test]
        public void Parse_ReadsWhatToGplWrites()
        {
            var text = Three.ToGpl("two\nlines");

            Assert.That(text, Does.StartWith("GIMP Palette\nName: two lines\n"));
            Assert.That(Palette.Parse(text), Is.EqualTo(Three));
        }

        [Test]
        public void Parse_TakesForeignHabits()
        {
            var palette = Palette.Parse("\ufeff#FF8000\r\n\r\n  0a0b0c80 \r\n");

            Assert.That(palette, Is.EqualTo(new[] { new Rgba(255, 128, 0), new Rgba(10, 11, 12, 128) }));
            Assert.That(Palette.Parse(palette.ToHex()), Is.EqualTo(palette));
        }

        [Test]
        public void Parse_TakesGplWithColumnsAndRemarks()
        {
            var palette = Palette.Parse("GIMP Palette\r\nName: x\r\nColumns: 4\r\n# 1 2 3\r\n  1   2   3\tUntitled\r\n");

            Assert.That(palette, Is.EqualTo(new[] { new Rgba(1, 2, 3) }));
        }

        [TestCase("ff8000\nff80\n", "line 2: rrggbb or rrggbbaa wanted, \"ff80\" found")]
        [TestCase("GIMP Palette\n1 2\n", "line 2: red green blue, each 0 to 255, wanted, \"1 2\" found")]
        [TestCase("GIMP Palette\n1 2 256\n", "line 2")]
        [TestCase("-10203", "line 1")]
        [TestCase("", "1 to 256 colours wanted, 0 given")]
        public void Parse_NamesTheBadLine(string text, string message)
        {
            Assert.That(() => Palette.Parse(text), Throws.ArgumentException.With.Message.Contains(message));
        }

        [Test]
        public void Constructor_RefusesTooMany()
        {
            Assert.That(() => new Palette(Enumerable.Repeat(new Rgba(0, 0, 0), 257)), Throws.ArgumentException.With.Message.Contains("257 given"));
        }

        [Test]
        public void Nearest_IsTheNearestOfAll()
        {
            var palette = new Palette(Enumerable.Range(0, 64).Select(i => new Rgba((byte)(i * 37), (byte)(i * 59), (byte)(i * 83))));
            var picture = Pictures.Noise(64, 64, 1);

            for (var i = 0; i < 64 * 64; i++)
            {
                var colour = picture.At(i % 64, i / 64);
                float Distance(int index) => Vector3.Distance(Look(colour), Look(palette[index]));
                Assert.That(Distance(palette.Nearest(colour)), Is.EqualTo(Enumerable.Range(0, 64).Min(Distance)).Within(1e-6f));
            }
        }

        static Vector3 Look(Rgba colour)
        {
            var lab = OkLab.From(colour);
            return new Vector3(lab.X, 2 * lab.Y, 2 * lab.Z);
        }
    }
}
