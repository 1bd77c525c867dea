#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class GalleryReaderTest
    {
        [Test]
        public void FilesBeyondTheRoom_AreLinked()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion).With("b.png", GalleryFolder.Potion);
            var length = new FileInfo(folder.File("a.png")).Length;
            var reader = new GalleryReader(folder.FullName, 2 * length - 1);

            var first = reader.Read("a.png");
            var second = reader.Read("b.png");

            Assert.That(first!.File!.Content, Has.Length.EqualTo(length));
            Assert.That(second!.File!.Content, Is.Null);
            Assert.That(second.File.Length, Is.EqualTo(length));
        }
    }
}
