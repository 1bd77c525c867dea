#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PictureRemakerTest
    {
        TemporaryFolder _cache = null!;
        PictureMaker _maker = null!;
        TemporaryFolder _folder = null!;
        PictureRemaker _remaker = null!;

        [OneTimeSetUp]
        public void Open()
        {
            _cache = new TemporaryFolder();
            _maker = Making.Maker(_cache);
            _remaker = new PictureRemaker(_maker, new StyleShelf(Array.Empty<string>()));
        }

        [OneTimeTearDown]
        public void Close()
        {
            _maker.Dispose();
            _cache.Dispose();
        }

        [SetUp]
        public void Make() => _folder = new TemporaryFolder();

        [TearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void Again_PutsBackWhatWasPaintedOver_AndNothingElse()
        {
            var (path, bytes) = Made(TextureKind.Material, "floor.png");
            Overwrite(path);
            Overwrite(_folder.File("floor.mask.png"));
            File.Delete(_folder.File("floor.height.png"));

            var remade = _remaker.Again(path);

            Assert.That(remade.Problems, Is.Empty);
            Assert.That(remade.Files, Is.EqualTo(new[] { _folder.File("floor.mask.png"), path }));
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
            Assert.That(File.Exists(_folder.File("floor.height.png")), Is.False, "a companion that was deleted stays so");
        }

        [Test]
        public void Again_OfWhatIsAsItWasMade_WritesNothing()
        {
            Assert.That(_remaker.Again(Made(TextureKind.Sprite, "potion.png").Path).Files, Is.Empty);
        }

        [Test]
        public void Again_OfACompanion_WritesItAlone_WhateverItIsCalled()
        {
            Made(TextureKind.Material, "floor.png");
            var normals = File.ReadAllBytes(_folder.File("floor.normal.png"));
            File.Move(_folder.File("floor.normal.png"), _folder.File("Floor_N.png"));
            Overwrite(_folder.File("Floor_N.png"));

            var remade = _remaker.Again(_folder.File("Floor_N.png"));

            Assert.That(remade.Files, Is.EqualTo(new[] { _folder.File("Floor_N.png") }));
            Assert.That(File.ReadAllBytes(_folder.File("Floor_N.png")), Is.EqualTo(normals));
        }

        [Test]
        public void Again_OfWhatCannotBeHonoured_LeavesThePicture_AndSaysWhy()
        {
            Png.Save(_folder.File("x.png"), new RgbaImage(1, 1), new Recipe { Prompt = "x", Model = "other", ModelHash = "0123456789" });
            var before = File.ReadAllBytes(_folder.File("x.png"));

            var remade = _remaker.Again(_folder.File("x.png"));

            Assert.That(remade.Files, Is.Empty);
            Assert.That(remade.Problems, Has.One.StartsWith("model: wanted other"));
            Assert.That(File.ReadAllBytes(_folder.File("x.png")), Is.EqualTo(before));
        }

        [Test]
        public void Vary_MakesTheNextSeedsThatAreFree_Beside()
        {
            var (path, _) = Made(TextureKind.Sprite, "potion-7.png");
            File.WriteAllText(_folder.File("potion-9.png"), "taken");

            var remade = _remaker.Vary(path, 3);

            Assert.That(remade.Files.Select(Path.GetFileName), Is.EqualTo(new[] { "potion-8.png", "potion-10.png", "potion-11.png" }));
            var recipes = remade.Files.Select(file => PictureRecipe.Load(file)!).ToArray();
            Assert.That(recipes.Select(recipe => recipe.Seed), Is.EqualTo(new ulong[] { 8, 10, 11 }));
            Assert.That(recipes[0] with { Seed = 7 }, Is.EqualTo(PictureRecipe.Load(path)));
        }

        [Test]
        public void Vary_OfACompanion_VariesThePictureItGoesWith()
        {
            Made(TextureKind.Material, "floor.png");

            var remade = _remaker.Vary(_folder.File("floor.normal.png"), 1);

            Assert.That(remade.Files.Select(Path.GetFileName), Is.EqualTo(new[] { "floor-8.normal.png", "floor-8.height.png", "floor-8.mask.png", "floor-8.png" }));
        }

        [Test]
        public void Vary_OfAnotherToolsPicture_DoesWhatItCan()
        {
            File.WriteAllBytes(_folder.File("castle.png"), Png.Encode(new RgbaImage(1, 1), new[] { new PngText("parameters", "a castle\nSteps: 1, Seed: 3, Size: 63x64, Model: v6") }));

            var remade = _remaker.Vary(_folder.File("castle.png"), 1);

            Assert.That(remade.Files, Is.EqualTo(new[] { _folder.File("castle-4.png") }));
            Assert.That(remade.Problems, Has.Count.EqualTo(2));
        }

        [Test]
        public void APictureWithoutARecipe_IsRefused()
        {
            Png.Save(_folder.File("plain.png"), new RgbaImage(1, 1));

            Assert.That(() => _remaker.Again(_folder.File("plain.png")), Throws.TypeOf<InvalidDataException>().With.Message.Contains("plain.png"));
        }

        (string Path, byte[] Bytes) Made(TextureKind kind, string name)
        {
            var path = _folder.File(name);
            foreach (var file in PictureFiles.Of(_maker.Make(Making.Item("a stone floor", 7) with { Kind = kind })))
                File.WriteAllBytes(file.Beside(path), file.Content);
            return (path, File.ReadAllBytes(path));
        }

        /// <summary>Another picture with the same texts.</summary>
        static void Overwrite(string path)
        {
            File.WriteAllBytes(path, Png.Encode(new RgbaImage(3, 3), Png.ReadTexts(File.ReadAllBytes(path))));
        }
    }
}
