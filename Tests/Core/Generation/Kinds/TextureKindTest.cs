#nullable enable
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class TextureKindTest
    {
        [Test]
        public void Named_FindsEachKind_AndRefusesOthers()
        {
            foreach (var kind in TextureKind.All)
                Assert.That(TextureKind.Named(kind.Name.ToUpperInvariant()), Is.SameAs(kind));
            Assert.That(() => TextureKind.Named("poem"), Throws.ArgumentException.With.Message.Contains("plain, sprite, icon, tile, material, sky"));
        }

        [TestCase(32, 128, 64)]
        [TestCase(512, 1024, 512)]
        public void Shape_MakesASkyTwiceAsWideAsHigh(int modelHeight, int width, int height)
        {
            var shaped = TextureKind.Sky.Shape(new TextureRequest { Prompt = "a sky" }, modelHeight);

            Assert.That((shaped.Width, shaped.Height, shaped.Tiling), Is.EqualTo(((int?)width, (int?)height, Tiling.Both)));
        }

        [Test]
        public void Shape_LeavesASizeThatWasAskedFor()
        {
            var shaped = TextureKind.Sky.Shape(new TextureRequest { Width = 64, Height = 32 }, 32);

            Assert.That((shaped.Width, shaped.Height), Is.EqualTo(((int?)64, (int?)32)));
        }

        [Test]
        public void Post_CleansEnlargesShapesAndColours_InThisOrder()
        {
            var kind = TextureKind.Sky with { Colours = new PaletteStep(Palette.Parse("ff0000")) };

            Assert.That(kind.Post.Select(step => step.GetType()), Is.EqualTo(new[] { typeof(CleanStep), typeof(EnlargeToStep), typeof(SkyStep), typeof(PaletteStep) }));
            Assert.That(TextureKind.Plain.Post, Is.Empty);
            Assert.That(TextureKind.Tile.Post.Select(step => step.GetType()), Is.EqualTo(new[] { typeof(CleanStep) }));
        }

        [Test]
        public void All_HaveNamesOfTheirOwn()
        {
            Assert.That(TextureKind.All.Select(kind => kind.Name), Is.Unique);
        }
    }
}
