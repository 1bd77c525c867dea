#nullable enable
using System;
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RecipeItemTest
    {
        static readonly StyleShelf None = new StyleShelf(Array.Empty<string>());

        static readonly Recipe Knight = new Recipe
        {
            Prompt = "a knight",
            NegativePrompt = "ugly",
            Seed = 9,
            Steps = 2,
            Guidance = 1.5f,
            Width = 64,
            Height = 32,
            Kind = "sprite",
            Scale = 2,
            Palette = "1a1c2c f4f4f4",
        };

        [Test]
        public void From_IsWhatMadeThePicture()
        {
            var (recipe, item, problems) = RecipeItem.From(Knight, None);

            Assert.That(problems, Is.Empty);
            Assert.That(recipe, Is.SameAs(Knight));
            Assert.That(item.Request, Is.EqualTo(new TextureRequest { Prompt = "a knight", Negative = "ugly", Seed = 9, Steps = 2, Guidance = 1.5f, Width = 64, Height = 32 }));
            Assert.That(item.Scale, Is.EqualTo(2));
            Assert.That(KindRecipe.Write(item.Kind, item.Scale, new Recipe()), Is.EqualTo(new Recipe { Kind = "sprite", Scale = 2, Palette = "1a1c2c f4f4f4" }));
        }

        [Test]
        public void From_LeavesToTheKindWhatFollowsFromIt()
        {
            var item = RecipeItem.From(Knight with { Kind = "tile", Palette = "", Tiling = Tiling.Both, Width = 0, Height = 0 }, None).Item;

            Assert.That(item.Kind, Is.EqualTo(TextureKind.Tile));
            Assert.That(item.Request.Tiling, Is.EqualTo(Tiling.None));
            Assert.That((item.Request.Width, item.Request.Height), Is.EqualTo(((int?)null, (int?)null)));
        }

        [TestCase("poem", 1, "", "kind: wanted one of plain, sprite")]
        [TestCase("", 65, "", "scale: wanted 1 to 64, found 65")]
        [TestCase("", 1, "1a1c2c red", "rrggbb")]
        public void From_SaysWhatItDoesNotKnow(string kind, int scale, string palette, string problem)
        {
            var item = RecipeItem.From(Knight with { Kind = kind, Scale = scale, Palette = palette }, None);

            Assert.That(item.Problems, Has.Count.EqualTo(1).And.One.Contains(problem));
            Assert.That(item.Item.Kind, Is.EqualTo(TextureKind.Plain));
        }

        [Test]
        public void From_FindsStyles_AndSaysWhichItDoesNot()
        {
            using var folder = new TemporaryFolder();
            var ink = StyleFiles.Write(folder, "ink", 1);
            var gold = StyleFiles.Write(folder, "gold", 2);
            var recipe = Knight with
            {
                Styles = new[]
                {
                    new StyleWeight("ink", 0.5f) { Hash = ink.Hash },
                    new StyleWeight("bright", 1) { Hash = gold.Hash },
                    new StyleWeight("gold", 2) { Hash = new string('a', 64) },
                    new StyleWeight("lost", 1) { Hash = "0123456789ab" },
                },
            };

            var item = RecipeItem.From(recipe, StyleShelf.In(folder.FullName));

            Assert.That(item.Item.Styles, Is.EqualTo(new[] { new StyleUse(ink.Path, 0.5f), new StyleUse(gold.Path, 1), new StyleUse(gold.Path, 2) }));
            Assert.That(item.Problems, Is.EqualTo(new[]
            {
                $"style: wanted bright {gold.Hash.Substring(0, 10)}, found it under the name gold",
                "style: wanted gold aaaaaaaaaa, found another file of that name: " + gold.Path,
                "style: wanted lost 0123456789, found no such file",
            }));
        }
    }
}
