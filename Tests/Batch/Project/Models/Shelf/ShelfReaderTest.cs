#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ShelfReaderTest
    {
        [Test]
        public void TheEmbeddedModel_IsToldWithoutBeingUnpacked()
        {
            using var folder = new TemporaryFolder();

            var model = new ShelfReader().Read(Places(folder)).Models.Single();

            Assert.That((model.Name, model.Family, model.Size, model.Licence, model.Problem), Is.EqualTo(("yoso-sprites", "YOSO pixels, text 128", "32x32", "CC0-1.0", "")));
            Assert.That(model.Bytes, Is.EqualTo(new FileInfo(EmbeddedModel.Path).Length));
        }

        [Test]
        public void AStyle_IsToldWithItsRankScaleAndFit()
        {
            using var folder = new TemporaryFolder();
            StyleFiles.Write(folder, "house", 1);

            var style = new ShelfReader().Read(Places(folder)).Styles.Single();

            Assert.That((style.Name, style.Format, style.Layers, style.Rank, style.Scale), Is.EqualTo(("house", "kohya", 4, "4", "0.5")));
            Assert.That(style.Fit!.ToString(), Is.EqualTo("4 of 4 layers"));
            Assert.That(style.IsUsable, Is.True);
        }

        [Test]
        public void AStyleOfAnotherFamily_SaysWhyItDoesNotFit()
        {
            using var folder = new TemporaryFolder();
            StyleWriter.WriteKohya(folder.File("big.safetensors"), new[] { Layers.Linear("unet", "down_blocks.0.attentions.0.proj_in", 320, 320, 2) }, new StyleFacts { BaseModel = "sd_v1" }.ToMetadata());

            var style = new ShelfReader().Read(Places(folder)).Styles.Single();

            Assert.That(style.IsUsable, Is.False);
            Assert.That(style.Problem, Is.Empty);
            Assert.That(style.Fit!.Refusal, Does.Contain("another model (sd_v1)"));
        }

        [Test]
        public void ADamagedStyle_IsListedWithItsProblem()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder.File("torn.yosostyle"), new byte[20]);

            var style = new ShelfReader().Read(Places(folder)).Styles.Single();

            Assert.That(style.Problem, Does.Contain("torn.yosostyle"));
            Assert.That(style.IsUsable, Is.False);
        }

        [Test]
        public void AFolderInDiffusersLayout_IsAModel_AndItsWeightsAreNoStyles()
        {
            using var folder = new TemporaryFolder();
            Write(folder, "sd/model_index.json", "{}");
            Write(folder, "sd/unet/config.json", "{\"cross_attention_dim\": 768, \"in_channels\": 4, \"sample_size\": 64}");
            Write(folder, "sd/unet/diffusion_pytorch_model.safetensors", "");

            var shelf = new ShelfReader().Read(Places(folder));

            Assert.That(shelf.Styles, Is.Empty);
            Assert.That(shelf.Models[1].Family, Is.EqualTo("Stable Diffusion 1"));
            Assert.That(shelf.Models[1].Size, Is.EqualTo("512x512"));
            Assert.That(shelf.Models[1].Problem, Does.Contain("unet/model.onnx"));
        }

        [Test]
        public void WhatIsHidden_IsNotLookedAt()
        {
            using var folder = new TemporaryFolder();
            Write(folder, ".git/a.safetensors", "");
            Write(folder, "Old~/b.safetensors", "");
            Write(folder, "Models/.c.yoso", "");

            var shelf = new ShelfReader().Read(Places(folder));

            Assert.That(shelf.Styles, Is.Empty);
            Assert.That(shelf.Models, Has.Count.EqualTo(1));
        }

        [Test]
        public void AnUnchangedStyle_IsNotReadAgain_AChangedOneIs()
        {
            using var folder = new TemporaryFolder();
            var reader = new ShelfReader();
            StyleFiles.Write(folder, "a", 1);
            StyleFiles.Write(folder, "b", 2);
            var before = reader.Read(Places(folder)).Styles;
            StyleFiles.Write(folder, "b", 3, text: true);

            var after = reader.Read(Places(folder)).Styles;

            Assert.That(after[0], Is.SameAs(before[0]));
            Assert.That((before[1].Layers, after[1].Layers), Is.EqualTo((4, 5)));
        }

        [Test]
        public void AChosenModelThatIsNotThere_LeavesStylesUntried()
        {
            using var folder = new TemporaryFolder();
            StyleFiles.Write(folder, "a", 1);

            var shelf = new ShelfReader().Read(Places(folder) with { Model = folder.File("gone.yoso") });

            Assert.That(shelf.Chosen!.Problem, Does.Contain("found nothing there"));
            Assert.That(shelf.Styles.Single().Fit, Is.Null);
        }

        static ShelfPlaces Places(TemporaryFolder folder)
        {
            return new ShelfPlaces(EmbeddedModel.Path, folder.File(".cache")) { Folders = new[] { folder.FullName, folder.File("nowhere") } };
        }

        static void Write(TemporaryFolder folder, string name, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
            File.WriteAllText(folder.File(name), text);
        }
    }
}
