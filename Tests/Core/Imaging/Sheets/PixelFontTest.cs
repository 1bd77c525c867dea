#nullable enable
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PixelFontTest
    {
        static readonly Rgba Ink = new Rgba(0, 0, 0);

        [Test]
        public void Glyphs_AreAllDifferentAndVisible()
        {
            var seen = new Dictionary<string, char>();

            for (var letter = '!'; letter <= '~'; letter++)
            {
                var shape = Shape(letter.ToString());
                Assert.That(shape, Does.Contain("#"), $"{letter} is empty");
                Assert.That(seen.TryAdd(shape, letter), Is.True, $"{letter} looks like another letter");
            }
        }

        [Test]
        public void UnknownCharacters_AreOneBoxEach()
        {
            Assert.That(Shape("火"), Is.EqualTo(Shape("\u0001")));
            Assert.That(Shape("🐉"), Is.EqualTo(Shape("火")));
            Assert.That(Shape("火"), Does.StartWith("#####"));
        }

        [Test]
        public void Width_EqualsWhatIsDrawn()
        {
            foreach (var text in new[] { "i", "W", "Quick fox", "1.2, 3!" })
            {
                var image = Blank(120, 20);
                PixelFont.Draw(image, text, (10, 3), 1, Ink);
                var columns = Enumerable.Range(0, image.Width).Where(x => Enumerable.Range(0, image.Height).Any(y => image.Row(y)[4 * x + 3] != 0)).ToArray();

                Assert.That(columns[^1] - 10 + 1, Is.EqualTo(PixelFont.Width(text)), text);
            }
        }

        [Test]
        public void Draw_StaysInsideThePicture()
        {
            var image = Blank(8, 8);

            Assert.That(() => PixelFont.Draw(image, "WWWW", (-7, -4), 3, Ink), Throws.Nothing);
        }

        static RgbaImage Blank(int width, int height) => new RgbaImage(width, height);

        static string Shape(string text)
        {
            var image = Blank(12, PixelFont.Height);
            PixelFont.Draw(image, text, (0, 0), 1, Ink);
            return string.Concat(Enumerable.Range(0, 12 * PixelFont.Height).Select(i => image.Pixels[4 * i + 3] != 0 ? "#" : "."));
        }
    }
}
