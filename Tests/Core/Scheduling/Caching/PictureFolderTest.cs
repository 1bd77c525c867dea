#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class PictureFolderTest
    {
        [Test]
        public void Find_BringsBackWhatAnEarlierRunKept()
        {
            using var folder = new TemporaryFolder();
            var image = Picture(7);
            new PictureFolder(folder.FullName, 1 << 20).Keep(image, Recipe("a"));

            var later = new PictureFolder(folder.FullName, 1 << 20);

            Assert.That(later.Find(Recipe("a"))!.Pixels, Is.EqualTo(image.Pixels));
            Assert.That(later.Find(Recipe("b")), Is.Null);
        }

        [Test]
        public void Keep_BeyondTheCapacity_DeletesWhatWasUnusedForLongest()
        {
            using var folder = new TemporaryFolder();
            var first = new PictureFolder(folder.FullName, 1 << 20);
            foreach (var prompt in new[] { "a", "b", "c" })
                first.Keep(Picture(1), Recipe(prompt));
            first.Find(Recipe("a"));
            var size = Directory.GetFiles(folder.FullName).Sum(file => new FileInfo(file).Length);

            var later = new PictureFolder(folder.FullName, size + 10);
            later.Keep(Picture(1), Recipe("d"));

            Assert.That(new[] { "a", "b", "c", "d" }.Where(prompt => later.Find(Recipe(prompt)) != null), Is.EqualTo(new[] { "a", "c", "d" }));
            Assert.That(Directory.GetFiles(folder.FullName), Has.Length.EqualTo(3));
        }

        [Test]
        public void Find_OfADamagedFile_DeletesIt()
        {
            using var folder = new TemporaryFolder();
            var pictures = new PictureFolder(folder.FullName, 1 << 20);
            pictures.Keep(Picture(1), Recipe("a"));
            var path = Directory.GetFiles(folder.FullName).Single();
            File.WriteAllText(path, "no picture");

            Assert.That(pictures.Find(Recipe("a")), Is.Null);
            Assert.That(File.Exists(path), Is.False);
        }

        static Recipe Recipe(string prompt)
        {
            return new Recipe { Prompt = prompt, Width = 8, Height = 8 };
        }

        static RgbaImage Picture(byte value)
        {
            var image = new RgbaImage(8, 8);
            image.Fill(new Rgba(value, value, value, 255));
            return image;
        }
    }
}
