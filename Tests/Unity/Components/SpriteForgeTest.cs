#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class SpriteForgeTest : PlayModeFixture
    {
        [SetUp]
        public void Arrange()
        {
            EmbeddedModel.AddGenerator();
        }

        [Test]
        public void APrompt_BecomesATrimmedSpriteWithAPivot()
        {
            var forge = Forge("a blue potion");
            forge.Pivot = PivotRule.Bottom;
            forge.PixelsPerUnit = 24;
            Show(forge);

            var sprite = forge.Sprite!;
            var pixels = sprite.texture.Uploaded;
            Assert.That((sprite.rect.width, sprite.rect.height), Is.EqualTo(((float)sprite.texture.width, (float)sprite.texture.height)));
            Assert.That(Edges(sprite.texture), Is.All.EqualTo(255), "each edge of the rectangle touches the sprite");
            Assert.That(pixels.Where((_, i) => i % 4 == 3).Distinct(), Is.SubsetOf(new byte[] { 0, 255 }));
            Assert.That((sprite.pivot.y, sprite.pixelsPerUnit), Is.EqualTo((0f, 24f)));
            Assert.That(forge.GetComponent<SpriteRenderer>()!.sprite, Is.SameAs(sprite));
        }

        [Test]
        public void ALockedPalette_HoldsForTheWholeSet()
        {
            var forge = Forge("");
            var prompts = new[] { "a blue potion", "a red potion", "a sword" };

            var palette = Play.Await(forge.LockPaletteAsync(prompts, 8));
            var sprites = prompts.Select(prompt => forge.ForgeAsync(prompt)).ToArray();
            Play.Await(Task.WhenAll(sprites));

            var allowed = palette.Select(colour => (colour.Red, colour.Green, colour.Blue)).ToHashSet();
            Assert.That(palette.Count, Is.EqualTo(8));
            foreach (var sprite in sprites)
                Assert.That(Colours(sprite.Result.texture).Distinct(), Is.SubsetOf(allowed));
        }

        [Test]
        public void ASprite_IsWhatItsKindMakesOfThePicture()
        {
            var forge = Forge("");

            var sprite = Play.Await(forge.ForgeAsync("a blue potion"));

            var order = new TextureOrder(new TextureRequest { Prompt = "a blue potion", Seed = 42 }) { Post = TextureKind.Sprite.Post };
            var expected = Play.Await(World.Find<TextureGenerator>()!.Submit(order)).Image;
            Assert.That((sprite.texture.width, sprite.texture.height), Is.EqualTo((expected.Width, expected.Height)));
            Assert.That(sprite.texture.Uploaded.AsSpan(0, 4 * expected.Width).SequenceEqual(expected.Row(expected.Height - 1)), Is.True);
        }

        [Test]
        public void ALockedPalette_GoesBeforeTheStyles_AndHoldsAfterEnlarging()
        {
            var forge = Forge("");
            forge.Style = ScriptableObject.CreateInstance<StyleMix>();
            forge.Style.Finish.Palette = new[] { new Color32(255, 0, 0, 255) };
            (forge.Style.Finish.Enlarge, forge.Style.Finish.Upscaler) = (2, Upscaler.Smooth);
            forge.Palette = Palette.Parse("000000\nffffff");

            var sprite = Play.Await(forge.ForgeAsync("a blue potion"));

            Assert.That(Colours(sprite.texture).Distinct(), Is.SubsetOf(new[] { ((byte)0, (byte)0, (byte)0), ((byte)255, (byte)255, (byte)255) }));
        }

        [Test]
        public void Disabled_ItGivesTheFormerSpriteBack_UnlessAnotherWasPut()
        {
            var forge = Forge("a sword");
            var renderer = forge.GetComponent<SpriteRenderer>()!;
            var former = renderer.sprite = Drawn();
            Show(forge);
            forge.Seed = 43;
            Play.FramesUntil(() => renderer.sprite == forge.Sprite && forge.Sprite != former);

            forge.enabled = false;
            Assert.That(renderer.sprite, Is.SameAs(former));

            forge.enabled = true;
            Show(forge);
            var others = renderer.sprite = Drawn();
            forge.enabled = false;
            Assert.That(renderer.sprite, Is.SameAs(others));
        }

        [Test]
        public void APaletteGivenToAnotherForge_RepaintsIt()
        {
            var forge = Forge("a red potion");
            Show(forge);
            var before = forge.Sprite;

            forge.Palette = Palette.Parse("000000\nffffff");
            Play.FramesUntil(() => forge.Sprite != before);

            Assert.That(Colours(forge.Sprite!.texture).Distinct(), Is.SubsetOf(new[] { ((byte)0, (byte)0, (byte)0), ((byte)255, (byte)255, (byte)255) }));
        }

        [Test]
        public void AStyleChangedLive_IsFollowed_AndNothingIsLeftOfTheOldSprite()
        {
            var forge = Forge("a sword");
            forge.Style = ScriptableObject.CreateInstance<StyleMix>();
            Show(forge);
            var (before, sprites, textures) = (forge.Sprite, World.Count<Sprite>(), World.Count<Texture2D>());

            forge.Style.Finish.Enlarge = 2;
            forge.Style.Touch();
            Play.FramesUntil(() => forge.Sprite != before);
            Play.Frames(1);

            Assert.That((World.Count<Sprite>(), World.Count<Texture2D>()), Is.EqualTo((sprites, textures)));
            Assert.That(forge.Sprite!.texture.width, Is.GreaterThan(before!.texture.width));
        }

        [Test]
        public void Destroyed_ItTakesItsSpriteWithIt()
        {
            var (sprites, textures) = (World.Count<Sprite>(), World.Count<Texture2D>());
            var forge = Forge("a sword");
            Show(forge);

            UnityEngine.Object.Destroy(forge.gameObject);
            Play.Frames(2);

            Assert.That((World.Count<Sprite>(), World.Count<Texture2D>()), Is.EqualTo((sprites, textures)));
        }

        [Test]
        public void AnEmptyPrompt_PaintsNothing()
        {
            Forge("");

            Play.Frames(10);

            Assert.That(World.Find<TextureGenerator>()!.Stats.Finished + World.Find<TextureGenerator>()!.Stats.Waiting, Is.Zero);
        }

        static SpriteForge Forge(string prompt)
        {
            var forge = new GameObject("forge").AddComponent<SpriteForge>();
            (forge.Prompt, forge.Seed) = (prompt, 42);
            return forge;
        }

        void Show(SpriteForge forge) => Play.FramesUntil(() => forge.Sprite != null);

        static Sprite Drawn()
        {
            return Sprite.Create(new Texture2D(4, 4, TextureFormat.RGBA32, false, false, true), new Rect(0, 0, 4, 4), new Vector2(0, 0), 1, 0, SpriteMeshType.FullRect);
        }

        /// <summary>The largest alpha of the left, right, bottom and top edge.</summary>
        static int[] Edges(Texture2D texture)
        {
            var (w, h) = (texture.width, texture.height);
            int Alpha(int x, int y) => texture.Uploaded[4 * (y * w + x) + 3];
            var rows = Enumerable.Range(0, h);
            var columns = Enumerable.Range(0, w);
            return new[] { rows.Max(y => Alpha(0, y)), rows.Max(y => Alpha(w - 1, y)), columns.Max(x => Alpha(x, 0)), columns.Max(x => Alpha(x, h - 1)) };
        }

        static IEnumerable<(byte, byte, byte)> Colours(Texture2D texture)
        {
            for (var i = 0; i < texture.Uploaded.Length; i += 4)
                if (texture.Uploaded[i + 3] > 0)
                    yield return (texture.Uploaded[i], texture.Uploaded[i + 1], texture.Uploaded[i + 2]);
        }
    }
}
