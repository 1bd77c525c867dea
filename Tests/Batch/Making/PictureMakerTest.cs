#nullable enable
using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PictureMakerTest : MakerFixture
    {
        static readonly Palette Two = Palette.Parse("1a1c2c\nf4f4f4");

        [TestCase(1)]
        [TestCase(3)]
        [TestCase(8)]
        [TestCase(11)]
        public void APicture_HasTheSameBytes_WhateverItIsMadeWith(int count)
        {
            var items = Enumerable.Range(0, count).Select(i => Making.Item("a blue potion", (ulong)i)).ToArray();

            var together = Maker.Make(items);

            Assert.That(together, Has.Count.EqualTo(count));
            foreach (var i in new[] { 0, count / 2, count - 1 })
                Assert.That(Making.Bytes(Maker.Make(items[i])), Is.EqualTo(Making.Bytes(together[i])), $"picture {i}");
        }

        [Test]
        public void ItemsOfSeveralKinds_ShareABatch_AndEachIsFinishedByItsOwn()
        {
            var plain = Making.Item("a red ring", 4);
            var sprite = plain with { Kind = TextureKind.Sprite };
            var coloured = plain with { Kind = TextureKind.Plain with { Colours = new PaletteStep(Two) } };

            var results = Maker.Make(new[] { plain, sprite, coloured });

            Assert.That(results[0].Shape, Is.Null);
            Assert.That(results[1].Shape, Is.Not.Null);
            Assert.That(results[2].Image.Pixels.Where((_, index) => index % 4 == 0).Distinct(), Is.SubsetOf(new byte[] { 0, 0x1a, 0xf4 }));
            Assert.That(Making.Bytes(results[0]), Is.EqualTo(Making.Bytes(Maker.Make(plain))));
        }

        [Test]
        public void Recipe_SaysWhatIsDone_AndIsThatOfThePicture()
        {
            var style = StyleFiles.Write(Folder, "ink", 1);
            var item = Making.Item("a sword", 2) with
            {
                Kind = TextureKind.Sprite with { Colours = new PaletteStep(Two) },
                Scale = 3,
                Styles = new[] { new StyleUse(style.Path, 0.5f) },
            };

            var recipe = Maker.Complete(item);

            Assert.That((recipe.Kind, recipe.Scale, recipe.Palette), Is.EqualTo(("sprite", 3, "1a1c2c f4f4f4")));
            Assert.That(recipe.Styles, Is.EqualTo(new[] { new StyleWeight("ink", 0.5f) { Hash = style.Hash } }));
            Assert.That(Maker.Make(item).Recipe, Is.EqualTo(recipe));
            Assert.That(Maker.Matches.Single().Matched, Is.EqualTo(4));
        }

        [Test]
        public void Recipe_OfAPlainItem_IsThatOfTheModelAlone()
        {
            var recipe = Maker.Complete(Making.Item("a sword", 2));

            Assert.That((recipe.Kind, recipe.Scale, recipe.Palette), Is.EqualTo(("", 1, "")));
            Assert.That((recipe.Width, recipe.Height, recipe.Steps), Is.EqualTo((32, 32, 1)));
        }

        [Test]
        public void Styles_AreMixedInForTheirItemsAlone()
        {
            var plain = Making.Item("an orc", 5);
            var styled = plain with { Styles = new[] { new StyleUse(StyleFiles.Write(Folder, "orc", 7).Path, 1) } };
            var before = Making.Bytes(Maker.Make(plain));

            var other = Maker.Make(styled);

            Assert.That(other.Image.Pixels, Is.Not.EqualTo(Maker.Make(plain).Image.Pixels));
            Assert.That(Making.Bytes(Maker.Make(plain)), Is.EqualTo(before));
            Assert.That(Maker.Matches, Is.Empty);
        }

        [Test]
        public void ItemsThatCannotShareABatch_AreRefused()
        {
            var small = Making.Item("a cat", 1);
            var large = small with { Request = small.Request with { Width = 64, Height = 64 } };

            Assert.That(() => Maker.Make(new[] { small, large }), Throws.ArgumentException.With.Message.Contains("found several"));
            Assert.That(() => Maker.Make(Array.Empty<BatchItem>()), Throws.ArgumentException);
        }

        [Test]
        public void WhatNoRecipeCouldSay_IsRefused()
        {
            var trimmed = Making.Item("a cat", 1) with { Kind = TextureKind.Sprite with { Shaping = new SpriteStep { SpeckPixels = 9 } } };
            var dithered = Making.Item("a cat", 1) with { Kind = TextureKind.Plain with { Colours = new PaletteStep(Two, Dither.Bayer4) } };

            Assert.That(() => Maker.Complete(trimmed), Throws.ArgumentException.With.Message.Contains("wanted sprite as it is"));
            Assert.That(() => Maker.Complete(dithered), Throws.ArgumentException);
            Assert.That(() => Maker.Complete(Making.Item("a cat", 1) with { Scale = 0 }), Throws.ArgumentException);
        }

        [Test]
        public void WhatTheModelCannotDo_IsRefused()
        {
            var odd = Making.Item("a cat", 1) with { Request = new TextureRequest { Width = 33 } };

            Assert.That(() => Maker.Complete(odd), Throws.ArgumentException.With.Message.Contains("width: wanted"));
            Assert.That(() => Maker.Complete(Making.Item("a cat", 1) with { Styles = new[] { new StyleUse(Folder.File("none.safetensors"), 1) } }), Throws.TypeOf<ModelFormatException>());
        }

        [Test]
        public void Make_CanBeCancelled()
        {
            Assert.That(() => Maker.Make(new[] { Making.Item("a cat", 1) }, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        }

        [Test]
        public void Prepare_MixesTheStylesIn()
        {
            var item = Making.Item("a cat", 1) with { Styles = new[] { new StyleUse(StyleFiles.Write(Folder, "cat", 9, text: true).Path, 1) } };

            Maker.Prepare(item);

            Assert.That(Maker.Matches.Single().Matched, Is.EqualTo(5));
        }
    }
}
