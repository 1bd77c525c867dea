#nullable enable
using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class PictureImportTest : ImportingFixture
    {
        static readonly Recipe Potion = new Recipe { Prompt = "a potion", Width = 32, Height = 32, Kind = "sprite", Scale = 2 };

        [Test]
        public void TheFirstImport_TakesTheKindsSettings_AndNotesTheRecipe()
        {
            Write("potion.png", Potion);

            var importer = Import("potion.png", true);

            Assert.That((importer.textureType, importer.spriteImportMode, importer.spritePixelsPerUnit), Is.EqualTo((TextureImporterType.Sprite, SpriteImportMode.Single, 64f)));
            Assert.That((importer.filterMode, importer.textureCompression, importer.mipmapEnabled), Is.EqualTo((FilterMode.Point, TextureImporterCompression.Uncompressed, false)));
            Assert.That((importer.alphaIsTransparency, importer.npotScale, importer.wrapModeU), Is.EqualTo((true, TextureImporterNPOTScale.None, TextureWrapMode.Clamp)));
            Assert.That(RecipeNote.Read(importer.userData), Is.EqualTo(Potion));
        }

        [Test]
        public void ALaterImport_TouchesNothing()
        {
            Write("potion.png", Potion);

            var importer = Import("potion.png", false);

            Assert.That((importer.textureType, importer.filterMode, importer.userData), Is.EqualTo((TextureImporterType.Default, FilterMode.Bilinear, "")));
        }

        [Test]
        public void NormalsAndCubes_AreImportedAsSuch()
        {
            var material = Potion with { Kind = "material", Tiling = Tiling.Both };
            Write("floor.normal.png", material, new PngText(PictureFiles.PartKeyword, "normal"));
            Write("sky.cube.png", Potion with { Kind = "sky" }, new PngText(PictureFiles.PartKeyword, "cube"));

            var (normals, cube) = (Import("floor.normal.png", true), Import("sky.cube.png", true));

            Assert.That((normals.textureType, normals.sRGBTexture, normals.wrapModeU, normals.wrapModeV), Is.EqualTo((TextureImporterType.NormalMap, false, TextureWrapMode.Repeat, TextureWrapMode.Repeat)));
            Assert.That((cube.textureShape, cube.generateCubemap, cube.sRGBTexture), Is.EqualTo((TextureImporterShape.TextureCube, TextureImporterGenerateCubemap.FullCubemap, true)));
            Assert.That((cube.filterMode, cube.alphaSource), Is.EqualTo((FilterMode.Trilinear, TextureImporterAlphaSource.None)));
        }

        [Test]
        public void OtherPictures_AreLeftAlone()
        {
            File.WriteAllBytes(Asset("castle.png"), Png.Encode(new RgbaImage(2, 2), new[] { new PngText("parameters", "a castle\nSteps: 20") }));
            File.WriteAllText(Asset("notes.jpg"), "not a PNG");

            Assert.That(Import("castle.png", true).textureType, Is.EqualTo(TextureImporterType.Default));
            Assert.That(Import("notes.jpg", true).userData, Is.Empty);
        }

        [Test]
        public void ANoteThatIsThereAlready_IsKept()
        {
            Write("potion.png", Potion);

            Assert.That(Import("potion.png", true, "a note of the user's").userData, Is.EqualTo("a note of the user's"));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void APicture_IsLabelledWhereTheProjectWantsIt_BesideItsOtherLabels(bool wanted)
        {
            YosoProject.Change(settings => settings with { LabelsPictures = wanted });
            Write("potion.png", Potion);
            Import("potion.png", true);
            var picture = Select(Asset("potion.png"));
            AssetDatabase.SetLabels(picture, new[] { "Items" });

            Finish("potion.png");
            AssetDatabase.Loaded.Clear();
            Finish("potion.png");

            Assert.That(AssetDatabase.GetLabels(picture), Is.EqualTo(wanted ? new[] { "Items", "AI-generated" } : new[] { "Items" }));
            Assert.That(AssetDatabase.Loaded, Is.Empty, "one that has its label is not loaded again");
        }

        [Test]
        public void WhatIsNotGenerated_GetsNoLabel()
        {
            Png.Save(Asset("plain.png"), new RgbaImage(2, 2));
            Import("plain.png", true);
            var picture = Select(Asset("plain.png"));

            Finish("plain.png", "gone.png");

            Assert.That(AssetDatabase.GetLabels(picture), Is.Empty);
        }

        static void Write(string name, Recipe recipe, params PngText[] more)
        {
            File.WriteAllBytes(Asset(name), Png.Encode(new RgbaImage(4, 4), ProvenanceText.Texts(recipe).Concat(more).ToArray()));
        }

        static TextureImporter Import(string name, bool first, string note = "")
        {
            var importer = new TextureImporter { assetPath = Asset(name), importSettingsMissing = first, userData = note };
            AssetImporter.All[Asset(name)] = importer;
            Method("OnPreprocessTexture", BindingFlags.Instance).Invoke(new PictureImport { assetPath = Asset(name), assetImporter = importer }, null);
            return importer;
        }

        static void Finish(params string[] names)
        {
            var none = System.Array.Empty<string>();
            Method("OnPostprocessAllAssets", BindingFlags.Static).Invoke(null, new object[] { names.Select(Asset).ToArray(), none, none, none });
        }

        /// <summary>As the engine finds it: by its name.</summary>
        static MethodInfo Method(string name, BindingFlags kind)
        {
            return typeof(PictureImport).GetMethod(name, kind | BindingFlags.NonPublic)!;
        }
    }
}
