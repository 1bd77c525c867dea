#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class CommonPaletteTest
    {
        [Test]
        public void EachPicture_SaysTheColoursFound_SoThatItCanBeMadeAgainAlone()
        {
            using var folder = new TemporaryFolder();
            using var maker = Making.Maker(folder);
            var items = new[] { Making.Item("a red potion", 1), Making.Item("a blue shield", 2) }.Select(item => item with { Kind = TextureKind.Icon }).ToArray();

            var set = CommonPalette.Apply(maker.Make(items), 6);

            Assert.That(set[0].Recipe.Palette.Split(' '), Has.Length.InRange(2, 6));
            Assert.That(set[1].Recipe.Palette, Is.EqualTo(set[0].Recipe.Palette));
            var alone = maker.Make(items[1] with { Kind = KindRecipe.Read(set[1].Recipe) });
            Assert.That(Making.Bytes(alone), Is.EqualTo(Making.Bytes(set[1])));
        }
    }
}
