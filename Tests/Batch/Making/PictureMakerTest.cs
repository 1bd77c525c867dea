#nullable enable
using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PictureMakerTest
    {
        static readonly Palette Two = Palette.Parse("1a1c2c\nf4f4f4");

        TemporaryFolder _folder = null!;
        PictureMaker _maker = null!;

        [OneTimeSetUp]
        public void Open()
        {
            _folder = new TemporaryFolder();
            _maker = Making.Maker(_folder);
        }

        [OneTimeTearDown]
        public void Close()
        {
            _maker.Dispose();
            _folder.Dispose();
        }

        [TestCase(1)]
        [TestCase(3)]
        [TestCase(8)]
        [TestCase(11)]
        public void APicture_HasTheSameBytes_WhateverItIsMadeWith(int count)
        {
            var items = Enumerable.Range(0, count).Select(i => Making.Item("a blue potion", (ulong)i)).ToArray();

            var together = _maker.Make(items);

            Assert.That(together, Has.Count.EqualTo(count));
            foreach (var i in new[] { 0, count / 2, count - 1 })
                Assert.That(Making.Bytes(_maker.Make(items[i])), Is.EqualTo(Making.Bytes(together[i])), $"picture {i}");
        }

        [Test]
        public void ItemsOfSeveralKinds_ShareABatch_AndEachIsFinishedByItsOwn()
        {
            var plain = Making.Item("a red ring", 4);
            var sprite = plain with { Kind = TextureKind.Sprite };
            var coloured = plain with { Kind = TextureKind.Plain with { Colours = new PaletteStep(Two) } };

            var results = _maker.Make(new[] { plain, sprite, coloured });

            Assert.That(results[0].Shape, Is.Null);
            Assert.That(results[1].Shape, Is.Not.Null);
            Assert.That(results[2].Image.Pixels.Where((_, index) => index % 4 == 0).Distinct(), Is.SubsetOf(new byte[] { 0, 0x1a, 0xf4 }));
            Assert.That(Making.Bytes(results[0]), Is.EqualTo(Making.Bytes(_maker.Make(plain))));
        }

        [Test]
        public void Recipe_SaysWhatIsDone_AndIsThatOfThePicture()
        {
            var style = StyleFiles.Write(_folder, "ink", 1);
            var item = Making.Item("a sword", 2) with
            {
                Kind = TextureKind.Sprite with { Colours = new PaletteStep(Two) },
                Scale = 3,
                Styles = new[] { new StyleUse(style.Path, 0.5f) },
            };

            var recipe = _maker.Complete(item);

            Assert.That((recipe.Kind, recipe.Scale, recipe.Palette), Is.EqualTo(("sprite", 3, "1a1c2c f4f4f4")));
            Assert.That(recipe.Styles, Is.EqualTo(new[] { new StyleWeight("ink", 0.5f) { Hash = style.Hash } }));
            Assert.That(_maker.Make(item).Recipe, Is.EqualTo(recipe));
            Assert.That(_maker.Matches.Single().Matched, Is.EqualTo(4));
        }

        [Test]
        public void Recipe_OfAPlainItem_IsThatOfTheModelAlone()
        {
            var recipe = _maker.Complete(Making.Item("a sword", 2));

            Assert.That((recipe.Kind, recipe.Scale, recipe.Palette), Is.EqualTo(("", 1, "")));
            Assert.That((recipe.Width, recipe.Height, recipe.Steps), Is.EqualTo((32, 32, 1)));
        }

        [Test]
        public void Styles_AreMixedInForTheirItemsAlone()
        {
            var plain = Making.Item("an orc", 5);
            var styled = plain with { Styles = new[] { new StyleUse(StyleFiles.Write(_folder, "orc", 7).Path, 1) } };
            var before = Making.Bytes(_maker.Make(plain));

            var other = _maker.Make(styled);

            Assert.That(other.Image.Pixels, Is.Not.EqualTo(_maker.Make(plain).Image.Pixels));
            Assert.That(Making.Bytes(_maker.Make(plain)), Is.EqualTo(before));
            Assert.That(_maker.Matches, Is.Empty);
        }

        [Test]
        public void ItemsThatCannotShareABatch_AreRefused()
        {
            var small = Making.Item("a cat", 1);
            var large = small with { Request = small.Request with { Width = 64, Height = 64 } };

            Assert.That(() => _maker.Make(new[] { small, large }), Throws.ArgumentException.With.Message.Contains("found several"));
            Assert.That(() => _maker.Make(Array.Empty<BatchItem>()), Throws.ArgumentException);
        }

        [Test]
        public void WhatNoRecipeCouldSay_IsRefused()
        {
            var trimmed = Making.Item("a cat", 1) with { Kind = TextureKind.Sprite with { Shaping = new SpriteStep { SpeckPixels = 9 } } };
            var dithered = Making.Item("a cat", 1) with { Kind = TextureKind.Plain with { Colours = new PaletteStep(Two, Dither.Bayer4) } };

            Assert.That(() => _maker.Complete(trimmed), Throws.ArgumentException.With.Message.Contains("wanted sprite as it is"));
            Assert.That(() => _maker.Complete(dithered), Throws.ArgumentException);
            Assert.That(() => _maker.Complete(Making.Item("a cat", 1) with { Scale = 0 }), Throws.ArgumentException);
        }

        [Test]
        public void WhatTheModelCannotDo_IsRefused()
        {
            var odd = Making.Item("a cat", 1) with { Request = new TextureRequest { Width = 33 } };

            Assert.That(() => _maker.Complete(odd), Throws.ArgumentException.With.Message.Contains("width: wanted"));
            Assert.That(() => _maker.Complete(Making.Item("a cat", 1) with { Styles = new[] { new StyleUse(_folder.File("none.safetensors"), 1) } }), Throws.TypeOf<ModelFormatException>());
        }

        [Test]
        public void Make_CanBeCancelled()
        {
            Assert.That(() => _maker.Make(new[] { Making.Item("a cat", 1) }, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        }

        [Test]
        public void Prepare_MixesTheStylesIn()
        {
            var item = Making.Item("a cat", 1) with { Styles = new[] { new StyleUse(StyleFiles.Write(_folder, "cat", 9, text: true).Path, 1) } };

            _maker.Prepare(item);

            Assert.That(_maker.Matches.Single().Matched, Is.EqualTo(5));
        }
    }
}
