#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using UnityEngine;
using Yoso.Samples;

namespace Yoso.Tests
{
    /// <summary>Each sample, dropped on an empty object of an empty scene.</summary>
    public sealed class SamplesTest
    {
        readonly TemporaryFolder _folder = new();
        PlayMode _play = null!;

        [OneTimeSetUp]
        public void ShipTheModel()
        {
            Directory.CreateDirectory(_folder.File("Yoso"));
            File.Copy(EmbeddedModel.Path, _folder.File("Yoso/default.yoso"));
        }

        [OneTimeTearDown]
        public void Remove() => _folder.Dispose();

        [SetUp]
        public void Enter()
        {
            Application.streamingAssetsPath = _folder.FullName;
            _play = new PlayMode(_folder.FullName);
            Shader.Add("YOSO/Sky");
        }

        [TearDown]
        public void Leave()
        {
            _play.Dispose();
            Assert.That(World.Errors, Is.Empty);
        }

        [Test]
        public void FirstTexture_ShowsASprite()
        {
            Drop<FirstTexture>();

            _play.FramesUntil(() => World.All<SpriteRenderer>().Any(renderer => renderer.sprite != null));
        }

        [Test]
        public void FirstTexture_TakesItsTextureWithIt()
        {
            var (textures, sprites) = (World.Count<Texture2D>(), World.Count<Sprite>());
            Drop<FirstTexture>();
            _play.FramesUntil(() => World.All<SpriteRenderer>().Any(renderer => renderer.sprite != null));

            PlayMode.UnloadScene();
            _play.Frames(1);

            Assert.That((World.Count<Texture2D>(), World.Count<Sprite>()), Is.EqualTo((textures, sprites)));
        }

        [Test]
        public void LivingSky_ShowsOneSkyAfterTheOther()
        {
            Drop<LivingSky>();
            _play.FramesUntil(() => World.Find<SkyboxPainter>() is { Sky: not null });
            var first = World.Find<SkyboxPainter>()!.Sky;

            _play.Frames(600);

            _play.FramesUntil(() => World.Find<SkyboxPainter>()!.Sky != first);
        }

        [Test]
        public void SpriteForgeGallery_ShowsEightSpritesInOnePalette()
        {
            Drop<SpriteForgeGallery>();

            _play.FramesUntil(() => World.All<SpriteForge>().Count(forge => forge.Sprite != null) == 8);

            Assert.That(World.All<SpriteForge>().Select(forge => forge.Palette).Distinct().Single()!.Count, Is.EqualTo(16));
        }

        [Test]
        public void StyleMorph_PaintsAgainWithEachStyle()
        {
            Drop<StyleMorph>();
            _play.FramesUntil(() => World.All<TexturePainter>().Count(painter => painter.Albedo != null) == 4);
            var first = World.All<TexturePainter>().Select(painter => painter.Albedo).ToList();

            _play.Frames(400);

            _play.FramesUntil(() => !World.All<TexturePainter>().Select(painter => painter.Albedo).Intersect(first).Any());
        }

        [TestCase("Handheld")]
        [TestCase("Chunky")]
        public void HouseStyle_DrawsTheSameSpritesUnderAStyle_AndWithoutAgain(string name)
        {
            var file = Path.Combine(Path.GetDirectoryName(EmbeddedModel.Path)!, "../../Samples~/HouseStyle", name + ".yosostyle");
            Drop<HouseStyle>();
            World.Find<HouseStyle>()!.Styles = new[] { YosoStyle.FromContent(name, File.ReadAllBytes(file), "CC0-1.0") };

            var plain = SpritesAfter(Array.Empty<Sprite>());
            var plainColours = plain.Select(Colours).ToArray();
            var styled = SpritesAfter(plain);
            var styledColours = styled.Select(Colours).ToArray();
            var again = SpritesAfter(styled);

            Assert.That(styledColours.Intersect(plainColours), Is.Empty);
            Assert.That(again.Select(Colours), Is.EqualTo(plainColours));
        }

        /// <summary>Of all six forges, when each shows another than before.</summary>
        Sprite[] SpritesAfter(Sprite[] before)
        {
            _play.FramesUntil(() => World.All<SpriteForge>().Count(forge => forge.Sprite != null && !before.Contains(forge.Sprite)) == 6);
            return World.All<SpriteForge>().Select(forge => forge.Sprite!).ToArray();
        }

        static string Colours(Sprite sprite) => string.Join(" ", sprite.texture.Uploaded);

        static void Drop<T>() where T : MonoBehaviour => new GameObject("empty").AddComponent<T>();
    }
}
