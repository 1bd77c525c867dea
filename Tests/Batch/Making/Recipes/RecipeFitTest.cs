#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RecipeFitTest : MakerFixture
    {
        static readonly StyleShelf None = new StyleShelf(Array.Empty<string>());

        [Test]
        public void ARecipeOfThisModel_IsHonouredWhole()
        {
            var recipe = Maker.Complete(Making.Item("a cat", 3));

            var fit = RecipeFit.To(Maker, RecipeItem.From(recipe, None));

            Assert.That(fit.Problems, Is.Empty);
            Assert.That(Maker.Complete(fit.Item), Is.EqualTo(recipe));
        }

        [Test]
        public void ARecipeOfAnother_SaysWhatWillBeDifferent()
        {
            var recipe = new Recipe { Prompt = "a cat", Steps = 100_000, Guidance = -2, Width = 501, Height = 333, Tiling = Tiling.Both, Model = "other", ModelHash = "e4a30e4607", Sampler = "Euler" };
            var here = Maker.Complete(Making.Item("a cat", 0));

            var fit = RecipeFit.To(Maker, RecipeItem.From(recipe, None));

            Assert.That(fit.Problems, Has.Count.EqualTo(5));
            Assert.That(fit.Problems[0], Does.StartWith("steps: wanted"));
            Assert.That(fit.Problems[1], Does.StartWith("guidance: wanted"));
            Assert.That(fit.Problems[2], Does.StartWith("width: wanted"));
            Assert.That(fit.Problems[3], Is.EqualTo($"model: wanted other e4a30e4607, found {here.Model} {here.ModelHash.Substring(0, 10)}"));
            Assert.That(fit.Problems[4], Is.EqualTo("sampler: wanted Euler, found " + here.Sampler));
            Assert.That(Maker.Complete(fit.Item), Is.EqualTo(here with { Tiling = Tiling.Both }));
        }

        [Test]
        public void FirstDigitsOfTheModelsHash_AreEnough()
        {
            var recipe = Maker.Complete(Making.Item("a cat", 3));

            var fit = RecipeFit.To(Maker, RecipeItem.From(recipe with { Model = "of another name", ModelHash = recipe.ModelHash.Substring(0, 10) }, None));

            Assert.That(fit.Problems, Is.Empty);
        }

        static IEnumerable<BatchItem> EachKind()
        {
            foreach (var kind in TextureKind.All)
                yield return Making.Item("a lava floor", 5) with { Kind = kind };
            yield return Making.Item("a cat", 6) with { Request = new TextureRequest { Prompt = "a cat", Seed = 6, Tiling = Tiling.Horizontal, Width = 64, Steps = 2, Guidance = 1.5f, Negative = "dog" } };
            yield return Making.Item("a cat", 7) with { Kind = TextureKind.Icon with { Colours = new PaletteStep(Palette.Parse("1a1c2c\nf4f4f4\nb13e53")) }, Scale = 3 };
        }

        [TestCaseSource(nameof(EachKind))]
        public void APicturesFile_IsEnoughToMakeItAgain_ToTheByte(BatchItem item)
        {
            var style = StyleFiles.Write(Folder, "house", 4);
            var styled = item with { Styles = new[] { new StyleUse(style.Path, 0.6f) } };
            var files = PictureFiles.Of(Maker.Make(new[] { styled, styled with { Request = styled.Request with { Seed = 99 } } })[0]);
            File.WriteAllBytes(Folder.File("made.png"), files[files.Count - 1].Content);

            var again = RecipeFit.To(Maker, RecipeItem.From(PictureRecipe.Load(Folder.File("made.png"))!, StyleShelf.In(Folder.FullName)));

            Assert.That(again.Problems, Is.Empty);
            var remade = PictureFiles.Of(Maker.Make(again.Item));
            for (var i = 0; i < files.Count; i++)
                Assert.That(remade[i].Content, Is.EqualTo(files[i].Content), files[i].Suffix);
        }
    }
}
