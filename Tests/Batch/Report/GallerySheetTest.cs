#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class GallerySheetTest
    {
        [Test]
        public void Pictures_AreEnlargedToAComfortableWidth()
        {
            using var folder = new GalleryFolder();
            var gallery = folder.With("a.png", GalleryFolder.Potion).Read();

            var sheet = GallerySheet.Draw(gallery);

            Assert.That(sheet.Width, Is.EqualTo(128 + 2 * new SheetStyle().Margin));
        }

        [Test]
        public void PromptsWithAsManySeeds_HaveARowEach()
        {
            using var folder = new GalleryFolder();
            foreach (var prompt in new[] { "a", "b" })
                for (var seed = 0u; seed < 3; seed++)
                    folder.With($"{prompt}-{seed}.png", new Recipe { Prompt = prompt, Seed = seed });
            var gallery = folder.Read();

            var sheet = GallerySheet.Draw(gallery);

            Assert.That(sheet.Pixels, Is.EqualTo(GallerySheet.Draw(gallery, columns: 3).Pixels));
            Assert.That(sheet.Width, Is.GreaterThan(GallerySheet.Draw(gallery, columns: 2).Width));
        }

        [Test]
        public void PromptsWithDifferentNumbersOfSeeds_MakeASquareSheet()
        {
            using var folder = new GalleryFolder();
            foreach (var (prompt, seed) in new[] { ("a", 0u), ("a", 1u), ("b", 0u), ("c", 0u), ("d", 0u), ("d", 1u) })
                folder.With($"{prompt}-{seed}.png", new Recipe { Prompt = prompt, Seed = seed });

            var sheet = GallerySheet.Draw(folder.Read());

            Assert.That(sheet.Width, Is.EqualTo(GallerySheet.Draw(folder.Read(), columns: 3).Width));
        }

        [Test]
        public void ScaleAndColumns_AreAsAsked()
        {
            using var folder = new GalleryFolder();
            var gallery = folder.With("a.png", GalleryFolder.Potion).With("b.png", GalleryFolder.Potion).Read();
            var margin = new SheetStyle().Margin;

            var sheet = GallerySheet.Draw(gallery, columns: 2, scale: 50);

            Assert.That(sheet.Width, Is.EqualTo(2 * 100 + 3 * margin));
        }

        [Test]
        public void MoreThanFits_IsRefusedBeforeAnythingIsDrawn()
        {
            using var folder = new GalleryFolder();
            var picture = folder.With("a.png", GalleryFolder.Potion).Read().Pictures.Single();
            var many = new Gallery { Folder = folder.FullName, Pictures = Enumerable.Repeat(picture with { File = picture.File! with { Width = 4096, Height = 4096 } }, 5).ToArray() };

            Assert.That(() => GallerySheet.Draw(many), Throws.ArgumentException.With.Message.Contains("found 5"));
        }

        [Test]
        public void NoPictures_AreRefused()
        {
            Assert.That(() => GallerySheet.Draw(new Gallery()), Throws.ArgumentException.With.Message.Contains("found none"));
        }

        [Test]
        public void LinkedPictures_AreReadFromTheFolder()
        {
            using var folder = new GalleryFolder();
            var gallery = folder.With("a.png", GalleryFolder.Potion).Read();
            var linked = gallery with { Pictures = gallery.Pictures.Select(picture => picture with { File = picture.File! with { Content = null } }).ToArray() };

            var sheet = GallerySheet.Draw(linked);

            Assert.That(sheet.Pixels, Is.EqualTo(GallerySheet.Draw(gallery).Pixels));
        }
    }
}
