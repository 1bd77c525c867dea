#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class GalleryTest
    {
        [Test]
        public void Read_FindsPicturesInTheOrderOfTheirNames_InFoldersBelowToo()
        {
            using var folder = new GalleryFolder();
            folder.With("b.png", GalleryFolder.Potion).With("B.PNG", GalleryFolder.Potion).With("below/a.png", GalleryFolder.Potion).With("a.png", GalleryFolder.Potion);

            var gallery = folder.Read();

            Assert.That(gallery.Pictures.Select(picture => picture.Name), Is.EqualTo(new[] { "B.PNG", "a.png", "b.png", "below/a.png" }));
        }

        [Test]
        public void Read_PassesOverWhatIsHidden()
        {
            using var folder = new GalleryFolder();
            folder.With(".yoso/a.png", GalleryFolder.Potion).With(".b.png", GalleryFolder.Potion).With("c.png", GalleryFolder.Potion);

            var gallery = folder.Read();

            Assert.That(gallery.Pictures.Single().Name, Is.EqualTo("c.png"));
        }

        [Test]
        public void APicture_KnowsItsRecipeAndItsBytes()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion);

            var picture = folder.Read().Pictures.Single();

            Assert.That(picture.Recipe, Is.EqualTo(GalleryFolder.Potion));
            Assert.That(picture.Parameters, Is.EqualTo(ProvenanceText.Write(GalleryFolder.Potion)));
            Assert.That(picture.File!.Content, Is.EqualTo(File.ReadAllBytes(folder.File("a.png"))));
            Assert.That((picture.File.Width, picture.File.Height), Is.EqualTo((2, 2)));
            Assert.That(picture.Problem, Is.Empty);
        }

        [Test]
        public void APictureOfAnotherTool_KeepsItsParametersAsTheyAre()
        {
            const string parameters = "a castle\nNegative prompt: people\nSteps: 20, Sampler: Euler a, Seed: 7, Size: 512x512, Clip skip: 2";
            using var folder = new GalleryFolder();
            folder.With("a.png", new PngText("parameters", parameters));

            var picture = folder.Read().Pictures.Single();

            Assert.That(picture.Recipe!.Prompt, Is.EqualTo("a castle"));
            Assert.That(picture.Recipe.Seed, Is.EqualTo(7));
            Assert.That(picture.Parameters, Is.EqualTo(parameters));
        }

        [Test]
        public void Companions_GoWithTheirPicture()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion).With("a.normal.png", GalleryFolder.Potion).With("a.cube.png", GalleryFolder.Potion).With("a.other.png", GalleryFolder.Potion);

            var gallery = folder.Read();

            Assert.That(gallery.Pictures.Select(picture => picture.Name), Is.EqualTo(new[] { "a.other.png", "a.png" }));
            Assert.That(gallery.Pictures[1].Companions.Select(companion => companion.Word), Is.EqualTo(new[] { "cube", "normal" }));
            Assert.That(gallery.Pictures[1].Companions[1].File.Name, Is.EqualTo("a.normal.png"));
        }

        [Test]
        public void ACompanionWithoutItsPicture_IsNoPicture()
        {
            using var folder = new GalleryFolder();
            folder.With("a.normal.png", new PngText(PictureFiles.PartKeyword, "normal")).With("b.normal.png", GalleryFolder.Potion);

            var gallery = folder.Read();

            Assert.That(gallery.Pictures.Single().Name, Is.EqualTo("b.normal.png"));
        }

        [Test]
        public void Sheets_AreNoPictures()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion);
            GallerySheet.Save(folder.File("sheet.png"), GallerySheet.Draw(folder.Read()));

            var gallery = folder.Read();

            Assert.That(gallery.Pictures.Single().Name, Is.EqualTo("a.png"));
        }

        [Test]
        public void ABadRecipe_LeavesThePictureToBeSeen()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", new PngText("yoso", "{\"prompt\": 3}")).With("b.png", new PngText("yoso", "{\"prompt\": \"\\ud800\"}")).With("c.png", Array.Empty<PngText>());

            var gallery = folder.Read();

            Assert.That(gallery.Pictures.Select(picture => picture.IsDamaged), Is.All.False);
            Assert.That(gallery.Pictures.Select(picture => picture.Recipe), Is.All.Null);
            Assert.That(gallery.Pictures[0].Problem, Does.Contain("prompt"));
            Assert.That(gallery.Pictures[1].Problem, Is.Not.Empty);
            Assert.That(gallery.Pictures[2].Problem, Is.Empty);
        }

        [Test]
        public void DamagedFiles_AreListedWithTheirProblem()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion);
            var whole = File.ReadAllBytes(folder.File("a.png"));
            folder.With("empty.png", Array.Empty<byte>()).With("text.png", new byte[] { 1, 2, 3 }).With("torn.png", whole.AsSpan(0, whole.Length - 9).ToArray());

            var gallery = folder.Read();

            Assert.That(gallery.Pictures.Where(picture => picture.IsDamaged).Select(picture => picture.Name), Is.EqualTo(new[] { "empty.png", "text.png", "torn.png" }));
            Assert.That(gallery.Pictures.Skip(1).Select(picture => picture.Problem), Is.All.Not.Empty);
        }

        [Test]
        public void AnyByteThatIsWrong_IsAProblemAndNoException()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion);
            var whole = File.ReadAllBytes(folder.File("a.png"));

            for (var i = 0; i < whole.Length; i++)
            {
                var broken = (byte[])whole.Clone();
                broken[i] ^= 0x41;
                folder.With("a.png", broken);
                var picture = folder.Read().Pictures.Single();
                Assert.That(picture.Problem, Is.Not.Empty, $"byte {i}");
            }
        }

        [Test]
        public void NamesThatWereWanted_AreListedInTheirOrder_MissingOnesToo()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion).With("b.png", GalleryFolder.Potion);

            var gallery = Gallery.Read(folder.FullName, new[] { "b.png", "none/c.png", "a.png" });

            Assert.That(gallery.Pictures.Select(picture => picture.Name), Is.EqualTo(new[] { "b.png", "none/c.png", "a.png" }));
            Assert.That(gallery.Pictures[1].Problem, Is.EqualTo("the file is missing"));
        }

        [Test]
        public void ANewGallery_StopsWhenItIsCancelled()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion);

            Assert.That(() => Gallery.Read(folder.FullName, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        }

        [Test]
        public void AFolderThatIsNotThere_IsSaidSo()
        {
            Assert.That(() => Gallery.Read("/no/such/folder"), Throws.InstanceOf<DirectoryNotFoundException>().With.Message.Contains("/no/such/folder"));
        }
    }
}
