#nullable enable
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class TexturePainterTest : PlayModeFixture
    {
        [SetUp]
        public void Arrange()
        {
            EmbeddedModel.AddGenerator();
        }

        [TestCase("_MainTex", "_BumpMap", "_MetallicGlossMap", "_METALLICGLOSSMAP")]
        [TestCase("_BaseMap", "_BumpMap", "_MetallicGlossMap", "_METALLICSPECGLOSSMAP")]
        [TestCase("_BaseColorMap", "_NormalMap", "_MaskMap", "_MASKMAP")]
        public void EachPipeline_GetsItsTextures(string albedo, string normal, string mask, string keyword)
        {
            var renderer = Surface(albedo, normal, mask, "_Color");
            var painter = Paint(renderer);

            var block = renderer.Drawn(0);
            Assert.That(block.GetTexture(Shader.PropertyToID(albedo)), Is.SameAs(painter.Albedo));
            Assert.That(block.GetTexture(Shader.PropertyToID(normal)), Is.SameAs(painter.Normal));
            Assert.That(block.GetTexture(Shader.PropertyToID(mask)), Is.SameAs(painter.Mask));
            Assert.That((painter.Albedo!.isDataSRGB, painter.Normal!.isDataSRGB, painter.Mask!.isDataSRGB), Is.EqualTo((true, false, false)));
            Assert.That((renderer.sharedMaterial.IsKeywordEnabled("_NORMALMAP"), renderer.sharedMaterial.IsKeywordEnabled(keyword)), Is.EqualTo((true, true)));
        }

        [Test]
        public void Normals_PointUpwardsOnTheWhole()
        {
            var painter = Paint(Surface("_MainTex", "_BumpMap"));

            var normals = painter.Normal!.Uploaded;
            var (sum, least) = (0L, 255);
            for (var i = 0; i < normals.Length; i += 4)
                (sum, least) = (sum + normals[i + 2], System.Math.Min(least, normals[i + 2]));
            Assert.That(sum / (normals.Length / 4), Is.GreaterThan(170), "blue is up");
            Assert.That(least, Is.LessThan(250), "it is not flat");
        }

        [Test]
        public void Disabled_ItGivesTheMaterialBack()
        {
            var renderer = Surface("_MainTex", "_BumpMap");
            var (material, textures, materials) = (renderer.sharedMaterial, World.Count<Texture2D>(), World.Count<Material>());
            var painter = Paint(renderer);

            painter.enabled = false;
            Play.Frames(1);

            Assert.That(renderer.sharedMaterial, Is.SameAs(material));
            Assert.That(material.IsKeywordEnabled("_NORMALMAP"), Is.False);
            Assert.That((World.Count<Texture2D>(), World.Count<Material>()), Is.EqualTo((textures, materials)));
        }

        [Test]
        public void OnlyTheFirstMaterial_IsPainted_AndBlocksOfOthersStay()
        {
            var renderer = Surface("_MainTex", "_BumpMap");
            var (flash, mud) = (Shader.PropertyToID("_Flash"), Shader.PropertyToID("_Mud"));
            renderer.SetPropertyBlock(Block(flash, 0.5f));
            renderer.SetPropertyBlock(Block(mud, 1), 1);

            var painter = Paint(renderer);
            Assert.That((renderer.Drawn(0).GetTexture(Shader.PropertyToID("_MainTex")), renderer.Drawn(0).GetFloat(flash)), Is.EqualTo((painter.Albedo, 0.5f)));
            Assert.That((renderer.Drawn(1).GetFloat(mud), renderer.Drawn(1).GetTexture(Shader.PropertyToID("_MainTex"))), Is.EqualTo((1f, (Texture?)null)));
            Assert.That(renderer.Drawn(2).GetTexture(Shader.PropertyToID("_MainTex")), Is.Null);

            painter.enabled = false;
            Assert.That((renderer.Drawn(0).GetFloat(flash), renderer.Drawn(1).GetFloat(mud)), Is.EqualTo((0.5f, 1f)));
            Assert.That(renderer.Drawn(0).GetTexture(Shader.PropertyToID("_MainTex")), Is.Null);
        }

        [Test]
        public void ABlockOfTheFirstMaterial_IsKeptAndComesBack()
        {
            var renderer = Surface("_MainTex");
            var flash = Shader.PropertyToID("_Flash");
            renderer.SetPropertyBlock(Block(flash, 0.5f), 0);

            var painter = Paint(renderer);
            Assert.That(renderer.Drawn(0).GetFloat(flash), Is.EqualTo(0.5f));

            painter.enabled = false;
            Assert.That((renderer.Drawn(0).GetFloat(flash), renderer.Drawn(0).GetTexture(Shader.PropertyToID("_MainTex"))), Is.EqualTo((0.5f, (Texture?)null)));
        }

        [Test]
        public void AMaterialWithoutSuchMaps_OrThatUsesThemAlready_IsNotCopied()
        {
            var (plain, lit) = (Surface("_MainTex"), Surface("_MainTex", "_BumpMap"));
            lit.sharedMaterial.EnableKeyword("_NORMALMAP");
            var materials = (plain.sharedMaterial, lit.sharedMaterial);

            Paint(plain);
            Paint(lit);

            Assert.That((plain.sharedMaterial, lit.sharedMaterial), Is.EqualTo(materials));
        }

        [Test]
        public void AMaterialGivenMeanwhile_Stays()
        {
            var renderer = Surface("_MainTex", "_BumpMap");
            var painter = Paint(renderer);
            var given = renderer.sharedMaterial = new Material(Shader.Add("Lit", "_MainTex"));

            painter.enabled = false;

            Assert.That(renderer.sharedMaterial, Is.SameAs(given));
        }

        [Test]
        public void AMaterialWithoutTextures_IsReportedAndNothingLeaks()
        {
            var textures = World.Count<Texture2D>();
            var painter = Surface("_Color").gameObject.AddComponent<TexturePainter>();

            painter.Prompt = "stone";
            Play.FramesUntil(() => World.Errors.Count > 0);
            Play.Frames(1);

            Assert.That(World.Errors[0], Does.Contain("lit shader"));
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
        }

        [Test]
        public void WithoutAnyGenerator_ItBringsItsOwn()
        {
            PlayMode.UnloadScene();
            Application.streamingAssetsPath = "/nowhere";
            var painter = Surface("_MainTex").gameObject.AddComponent<TexturePainter>();

            painter.Prompt = "stone";
            Play.FramesUntil(() => World.Errors.Count > 0);

            Assert.That(painter.GetComponent<TextureGenerator>(), Is.Not.Null);
            Assert.That(World.Errors[0], Does.Contain("default.yoso"));
        }

        static MaterialPropertyBlock Block(int property, float value)
        {
            var block = new MaterialPropertyBlock();
            block.SetFloat(property, value);
            return block;
        }

        static MeshRenderer Surface(params string[] properties)
        {
            var renderer = new GameObject("surface").AddComponent<MeshRenderer>();
            renderer.sharedMaterial = new Material(Shader.Add("Lit", properties));
            return renderer;
        }

        TexturePainter Paint(Renderer renderer)
        {
            var painter = renderer.gameObject.AddComponent<TexturePainter>();
            painter.Prompt = "stone floor";
            Play.FramesUntil(() => painter.Albedo != null);
            return painter;
        }
    }
}
