#nullable enable
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class TextBlockTest
    {
        [TestCase("a red dragon", 200, "a red dragon")]
        [TestCase("a red dragon", 40, "a red|dragon")]
        [TestCase("  a \n red\tdragon ", 200, "a red dragon")]
        [TestCase("", 40, "")]
        public void Lines_BreakAtWords(string text, int width, string lines)
        {
            Assert.That(string.Join("|", new TextBlock(text, width, 3, 1).Lines), Is.EqualTo(lines));
        }

        [Test]
        public void Lines_FitAndEndInAnEllipsis()
        {
            var text = string.Join(" ", Enumerable.Repeat("wonderfully-long-words and short ones", 9));

            foreach (var scale in new[] { 1, 2 })
            {
                var lines = new TextBlock(text, 60 * scale, 3, scale).Lines;
                Assert.That(lines, Has.Count.EqualTo(3));
                Assert.That(lines.Select(line => PixelFont.Width(line)), Has.All.InRange(1, 60));
                Assert.That(lines[2], Does.EndWith("..."));
            }
        }

        [Test]
        public void Lines_KeepEveryLetterOfAWordThatIsTooLong()
        {
            var word = new string('w', 40);

            var lines = new TextBlock(word, 60, 99, 1).Lines;

            Assert.That(string.Concat(lines), Is.EqualTo(word));
        }

        [Test]
        public void Lines_NeverStallInANarrowBlock()
        {
            Assert.That(new TextBlock("WWW", 1, 9, 1).Lines, Is.EqualTo(new[] { "W", "W", "W" }));
        }
    }
}
