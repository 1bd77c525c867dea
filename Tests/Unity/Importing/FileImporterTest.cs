#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEditor;
using UnityEditor.AssetImporters;
using UnityEditor.Build;
using UnityEngine;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class FileImporterTest : ImportingFixture
    {
        [Test]
        public void AModelsFile_BecomesAModelAsset_ThatIsReadWhereItLies()
        {
            File.Copy(EmbeddedModel.Path, Asset("heroes.yoso"));

            var context = Import(new ModelFileImporter(), "heroes.yoso");

            Assert.That(context.Errors, Is.Empty);
            var model = (YosoModel)context.mainObject!;
            Assert.That((model.name, model.Hash), Is.EqualTo(("heroes", "")), "no copy of the weights");
            Assert.That(model.About, Does.StartWith("yoso-sprites\nYOSO pixels").And.Contain("32x32").And.Contain(" MB"));
            Assert.That(model.Source().Path, Is.EqualTo(Asset("heroes.yoso")));
            Assert.That(model.Source().Open(Project.File("Cache"), CancellationToken.None).Name, Is.EqualTo("yoso-sprites"));
        }

        [Test]
        public void AFileThatWasMoved_IsFoundWhereItIsNow()
        {
            File.Copy(EmbeddedModel.Path, Asset("heroes.yoso"));
            var model = (YosoModel)Import(new ModelFileImporter(), "heroes.yoso").mainObject!;

            AssetDatabase.Assets.Remove(Asset("heroes.yoso"));
            AssetDatabase.Assets[Asset("moved.yoso")] = model;

            Assert.That(model.Source().Path, Is.EqualTo(Asset("moved.yoso")));
        }

        [Test]
        public void AStylesFile_BecomesAStyleAsset()
        {
            WriteStyle(new StyleFacts { Title = "Ink", TriggerWords = new[] { "ink", "wash" }, Licence = "CC0-1.0" }.ToMetadata());

            var context = Import(new StyleFileImporter(), "ink.yosostyle");

            var style = (YosoStyle)context.mainObject!;
            Assert.That(context.Errors, Is.Empty);
            Assert.That((style.name, style.TriggerWords, style.Licence, style.HasWeights), Is.EqualTo(("ink", "ink, wash", "CC0-1.0", true)));
            Assert.That(style.About, Does.Contain("1 layers, kohya"));
            Assert.That(style.Source(0.5f).Read(Project.FullName).File.Path, Is.EqualTo(Asset("ink.yosostyle")));
            Assert.That(context.Thumbnail, Is.Null);
        }

        [TestCase("data:image/png;base64,iVBORw0KGgo=", true)]
        [TestCase("data:image/png;base64,AAAA", false)]
        public void AStylesOwnPicture_IsItsThumbnail_UnlessItIsNone(string url, bool shown)
        {
            WriteStyle(new Dictionary<string, string> { ["modelspec.thumbnail"] = url });
            var textures = World.Count<Texture2D>();

            var context = Import(new StyleFileImporter(), "ink.yosostyle");

            Assert.That(context.Thumbnail != null, Is.EqualTo(shown));
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures + (shown ? 1 : 0)));
        }

        [TestCase("")]
        [TestCase("neither an archive nor tensors")]
        public void ADamagedFile_IsSaidToBeSo_AndGivesNoAsset(string content)
        {
            File.WriteAllText(Asset("x.yoso"), content);
            File.WriteAllText(Asset("x.yosostyle"), content);

            var (model, style) = (Import(new ModelFileImporter(), "x.yoso"), Import(new StyleFileImporter(), "x.yosostyle"));

            Assert.That(model.Errors.Single(), Does.StartWith(Asset("x.yoso") + ": wanted a whole zip archive"));
            Assert.That(style.Errors.Single(), Does.StartWith(Asset("x.yosostyle") + ": ").And.Contain("header"));
            Assert.That(model.Objects.Values.Concat(style.Objects.Values), Is.Empty);
        }

        [Test]
        public void ABuild_GetsImportedFiles_WhereTheirAssetsLookForThem()
        {
            WriteStyle(null);
            var style = (YosoStyle)Import(new StyleFileImporter(), "ink.yosostyle").mainObject!;
            AssetDatabase.Assets["Assets/made here.asset"] = YosoStyle.FromFile("styles/other.safetensors", "", "");
            AssetDatabase.Assets[ModelFiles.DefaultInPackage] = YosoModel.FromFile("x");
            AssetImporter.All[ModelFiles.DefaultInPackage] = new ModelFileImporter();
            var context = new BuildPlayerContext();

            new ImportedFilesInBuild().PrepareForBuild(context);

            Assert.That(context.Added, Has.Count.EqualTo(1));
            Assert.That(context.Added[0].From, Is.EqualTo(Asset("ink.yosostyle")));
            AssetDatabase.Assets.Clear();
            Application.streamingAssetsPath = Project.FullName;
            Assert.That(style.Source(1).Path, Is.EqualTo(Path.Combine(Project.FullName, context.Added[0].To!)), "as in a game, where there are no imported files");
        }

        [Test]
        public void TheEmbeddedModel_IsLookedForWhereItsOwnBuildStepPutsIt()
        {
            Assert.That(ImportedFiles.InBuild(ModelFiles.DefaultInPackage), Is.EqualTo(ModelFiles.DefaultInBuild));
        }

        static AssetImportContext Import(FileImporter importer, string name)
        {
            var context = new AssetImportContext(Asset(name));
            importer.OnImportAsset(context);
            if (context.mainObject is { } asset)
                AssetDatabase.Assets[Asset(name)] = asset;
            AssetImporter.All[Asset(name)] = importer;
            return context;
        }

        static void WriteStyle(Dictionary<string, string>? metadata)
        {
            var numbers = new StyleTensor(new long[] { 2, 2 }, new float[4]);
            StyleWriter.WriteKohya(Asset("ink.yosostyle"), new[] { new StyleLayer("unet", "conv_out", numbers, numbers) }, metadata);
        }
    }
}
