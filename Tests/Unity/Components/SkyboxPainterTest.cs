#nullable enable
using System.Linq;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;
using Object = UnityEngine.Object;

namespace Yoso.Tests
{
    public sealed class SkyboxPainterTest : PlayModeFixture
    {
        static readonly int Blend = Shader.PropertyToID("_Blend");
        static readonly int From = Shader.PropertyToID("_From");
        static readonly int To = Shader.PropertyToID("_To");

        static readonly Scene First = new(1);
        static readonly Scene Second = new(2);

        [SetUp]
        public void Arrange()
        {
            Shader.Add("YOSO/Sky");
            SceneManager.SetActiveScene(First);
            RenderSettings.skybox = new Material(Shader.Add("Skybox/Procedural"));
            EmbeddedModel.AddGenerator();
        }

        [Test]
        public void APrompt_BecomesTheScenesSky()
        {
            var updates = DynamicGI.Updates;
            var painter = Paint(SkyForm.Panorama);

            var sky = (Texture2D)painter.Sky!;
            Assert.That((sky.width, sky.height), Is.EqualTo((128, 64)));
            Assert.That((sky.wrapModeU, sky.wrapModeV), Is.EqualTo((TextureWrapMode.Repeat, TextureWrapMode.Clamp)));
            Assert.That(sky.Uploaded.Where((_, i) => i % 4 == 3), Is.All.EqualTo(255), "a sky is not see-through");
            Assert.That(RenderSettings.skybox!.GetTexture(To), Is.SameAs(sky));
            Play.Frames(2);
            Assert.That(DynamicGI.Updates, Is.EqualTo(updates + 1));
        }

        [Test]
        public void AnotherPrompt_FadesInOverTheOldSky_AtAnyTimeScale()
        {
            var painter = Paint(SkyForm.Panorama);
            Play.Frames(2);
            var (old, textures) = (painter.Sky, World.Count<Texture2D>());
            Time.timeScale = 0;

            painter.Prompt = "stars";
            Play.FramesUntil(() => painter.Sky != old);
            var material = RenderSettings.skybox!;
            Assert.That((material.GetTexture(From), material.GetTexture(To)), Is.EqualTo((old, painter.Sky)));

            Play.Frames(30);
            Assert.That(material.GetFloat(Blend), Is.EqualTo(0.25f).Within(0.02f), "half a second of two");
            Play.Frames(100);
            Assert.That(material.GetFloat(Blend), Is.EqualTo(1));
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures), "the old sky is gone");
        }

        [Test]
        public void ACubemap_HasTheSixFacesOfThePanorama_InColours()
        {
            var painter = Paint(SkyForm.Cubemap);

            var sky = (Cubemap)painter.Sky!;
            var steps = (TextureKind.Sky with { Enlarging = new IPostStep[] { new EnlargeStep(2, Upscaler.Smooth) }, Shaping = new SkyStep(32) }).Post;
            var generator = World.Find<TextureGenerator>()!;
            var tiling = Play.Await(generator.TilesAsync(Tiling.Both)) ? Tiling.Both : Tiling.None;
            var request = new TextureRequest { Prompt = "blue sky with clouds", Width = 64, Height = 32, Tiling = tiling };
            var made = Play.Await(generator.Submit(new TextureOrder(request) { Post = steps }));
            for (var face = 0; face < 6; face++)
                Assert.That(sky.Uploaded((CubemapFace)face), Is.EqualTo(made.Map(MapKind.PositiveX + face).Pixels));
            Assert.That((sky.width, sky.isDataSRGB), Is.EqualTo((32, true)));
            Assert.That(RenderSettings.skybox!.IsKeywordEnabled("YOSO_CUBE"), Is.True);
        }

        [Test]
        public void OnACameraWithASkybox_OnlyThatIsPainted()
        {
            var scene = RenderSettings.skybox;
            var camera = new GameObject("camera").AddComponent<Skybox>();

            var painter = Paint(SkyForm.Panorama, camera.gameObject);

            Assert.That(camera.material!.GetTexture(To), Is.SameAs(painter.Sky));
            Assert.That(RenderSettings.skybox, Is.SameAs(scene));
        }

        [Test]
        public void Disabled_ItGivesTheSkyBack()
        {
            var (before, textures, materials) = (RenderSettings.skybox, World.Count<Texture>(), World.Count<Material>());
            var painter = Paint(SkyForm.Panorama);

            painter.enabled = false;
            Play.Frames(1);

            Assert.That(RenderSettings.skybox, Is.SameAs(before));
            Assert.That((World.Count<Texture>(), World.Count<Material>()), Is.EqualTo((textures, materials)));
        }

        [Test]
        public void OfTwoPainters_TheOneLeftIsSeen_AndInTheEndWhatWasBefore()
        {
            var before = RenderSettings.skybox;
            var first = Paint(SkyForm.Panorama);
            var second = Paint(SkyForm.Panorama);
            Assert.That(RenderSettings.skybox!.GetTexture(To), Is.SameAs(second.Sky));

            first.enabled = false;
            Play.Frames(1);
            Assert.That(RenderSettings.skybox!.GetTexture(To), Is.SameAs(second.Sky));

            second.enabled = false;
            Play.Frames(1);
            Assert.That(RenderSettings.skybox, Is.SameAs(before));
        }

        [Test]
        public void APainterThatPaintsAgain_ComesToTheTop_AndGivesWayToTheOther()
        {
            var before = RenderSettings.skybox;
            var first = Paint(SkyForm.Panorama);
            var second = Paint(SkyForm.Panorama);
            var old = first.Sky;

            first.Prompt = "stars";
            Play.FramesUntil(() => first.Sky != old);
            Assert.That(RenderSettings.skybox!.GetTexture(To), Is.SameAs(first.Sky));

            first.enabled = false;
            Assert.That(RenderSettings.skybox!.GetTexture(To), Is.SameAs(second.Sky));
            second.enabled = false;
            Assert.That(RenderSettings.skybox, Is.SameAs(before));
        }

        [Test]
        public void ASkyThatOthersHavePut_IsLeftAlone()
        {
            var painter = Paint(SkyForm.Panorama);
            var others = RenderSettings.skybox = new Material(Shader.Add("Skybox/Procedural"));

            painter.enabled = false;

            Assert.That(RenderSettings.skybox, Is.SameAs(others));
        }

        [Test]
        public void UnloadedAfterAnotherSceneBecameActive_ItLeavesThatScenesSkyAlone()
        {
            var painter = Paint(SkyForm.Panorama);
            SceneManager.SetActiveScene(Second);
            var its = RenderSettings.skybox = new Material(Shader.Add("Skybox/Procedural"));

            Object.DestroyImmediate(painter.gameObject);

            Assert.That(RenderSettings.skybox, Is.SameAs(its));
        }

        [Test]
        public void APainterThatOutlivesItsScene_PaintsTheNextOne_AndGivesEachItsSkyBack()
        {
            var before = RenderSettings.skybox;
            var painter = Paint(SkyForm.Panorama);
            SceneManager.SetActiveScene(Second);
            var next = RenderSettings.skybox = new Material(Shader.Add("Skybox/Procedural"));
            Play.Frames(200);
            var updates = DynamicGI.Updates;

            Assert.That(RenderSettings.skybox!.GetTexture(To), Is.SameAs(painter.Sky));
            SceneManager.SetActiveScene(First);
            Play.Frames(1);
            painter.enabled = false;
            Assert.That(RenderSettings.skybox, Is.SameAs(before));
            Assert.That(DynamicGI.Updates, Is.EqualTo(updates + 2), "once in the scene that is active again, once for the sky that is back");
            SceneManager.SetActiveScene(Second);
            Assert.That(next, Is.Not.SameAs(before));
        }

        [Test]
        public void DestroyedWithItsCamera_ItLeavesTheScenesSkyAlone()
        {
            var scene = RenderSettings.skybox;
            var camera = new GameObject("camera").AddComponent<Skybox>();
            var painter = Paint(SkyForm.Panorama, camera.gameObject);

            Object.DestroyImmediate(camera);
            painter.enabled = false;

            Assert.That(RenderSettings.skybox, Is.SameAs(scene));
        }

        [Test]
        public void WithoutItsShader_ItSaysWhatToDo()
        {
            Shader.Known.Remove("YOSO/Sky");
            var (painter, textures) = (Add(SkyForm.Panorama, new GameObject("sky")), World.Count<Texture2D>());

            painter.Prompt = "clouds";
            Play.FramesUntil(() => World.Errors.Count > 0);

            Assert.That(World.Errors[0], Does.Contain("YOSO/Sky").And.Contain("Resources"));
            Play.Frames(1);
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
        }

        SkyboxPainter Paint(SkyForm form, GameObject? owner = null)
        {
            var painter = Add(form, owner ?? new GameObject("sky"));
            painter.Prompt = "blue sky with clouds";
            Play.FramesUntil(() => painter.Sky != null);
            return painter;
        }

        static SkyboxPainter Add(SkyForm form, GameObject owner)
        {
            var painter = owner.AddComponent<SkyboxPainter>();
            (painter.Form, painter.Height, painter.Enlarge) = (form, 32, 2);
            return painter;
        }
    }
}
