#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PictureFolderTest
    {
        [Test]
        public void Pictures_AreFoundOnce_WithTheCaptionsBesideThem()
        {
            using var folder = Pictures("b/dragon.PNG", "a.jpg", "notes.md");
            File.WriteAllText(folder.File("b/dragon.txt"), " a red dragon\n");

            var found = PictureFolder.Read(new[] { folder.FullName, folder.File("a.jpg"), folder.File("gone.png") });

            Assert.That(found.Select(picture => (Path.GetFileName(picture.Path), picture.Caption, picture.IsMissing)), Is.EqualTo(new[] { ("a.jpg", "", true), ("dragon.PNG", "a red dragon", false) }));
            Assert.That(found[1].Suggestion, Is.EqualTo("dragon"));
        }

        [Test]
        public void Captions_AreSavedBesidePictures_AndEmptyOnesTakenAway()
        {
            using var folder = Pictures("a.png", "b.png");
            File.WriteAllText(folder.File("b.txt"), "old");

            PictureFolder.SaveCaptions(new[] { new TrainingPicture(folder.File("a.png"), "a door"), new TrainingPicture(folder.File("b.png"), "") });

            Assert.That(File.ReadAllText(folder.File("a.txt")), Is.EqualTo("a door\n"));
            Assert.That(File.Exists(folder.File("b.txt")), Is.False);
        }

        [Test]
        public void ACollection_KeepsPicturesOfOneNameApart_AndIsReadBackTheSame()
        {
            using var folder = Pictures("a/x.png", "b/x.png");
            var pictures = new[] { new TrainingPicture(folder.File("a/x.png"), "one"), new TrainingPicture(folder.File("b/x.png"), "") };
            Directory.CreateDirectory(folder.File("run"));
            File.WriteAllText(folder.File("run/old.png"), "");

            PictureFolder.Collect(pictures, folder.File("run"));

            var copies = PictureFolder.Read(new[] { folder.File("run") });
            Assert.That(copies.Select(copy => (Path.GetFileName(copy.Path), copy.Caption)), Is.EqualTo(new[] { ("0000-x.png", "one"), ("0001-x.png", "") }));
            Assert.That(File.ReadAllText(copies[1].Path), Is.EqualTo("b/x.png"));
        }

        static TemporaryFolder Pictures(params string[] names)
        {
            var folder = new TemporaryFolder();
            foreach (var name in names)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
                File.WriteAllText(folder.File(name), name);
            }

            return folder;
        }
    }
}
