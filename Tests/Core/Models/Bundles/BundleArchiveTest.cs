#nullable enable
using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class BundleArchiveTest
    {
        [Test]
        public void Open_UnpacksOnceBelowTheNamedFolder()
        {
            using var folder = new TemporaryFolder();
            var archive = BundleFolder.Pack(folder);

            var first = ModelBundle.Open(archive, folder.File("cache"));
            var written = File.GetLastWriteTimeUtc(first.GraphPath("unet"));
            var again = ModelBundle.Open(archive, folder.File("cache"));

            Assert.That(first.Hash, Does.StartWith(Path.GetFileName(first.Folder)));
            Assert.That(File.ReadAllText(first.GraphPath("unet")), Is.EqualTo("graph"));
            Assert.That(again.Folder, Is.EqualTo(first.Folder));
            Assert.That(File.GetLastWriteTimeUtc(again.GraphPath("unet")), Is.EqualTo(written));
            Assert.That(Directory.GetDirectories(folder.File("cache")), Has.Length.EqualTo(1));
        }

        [Test]
        public void Open_AfterAFileWasLost_UnpacksAgain()
        {
            using var folder = new TemporaryFolder();
            var archive = BundleFolder.Pack(folder);
            File.Delete(ModelBundle.Open(archive, folder.File("cache")).GraphPath("unet"));

            var bundle = ModelBundle.Open(archive, folder.File("cache"));

            Assert.That(bundle.Has("unet"), Is.True);
        }

        [Test]
        public void Open_ByManyAtOnce_GivesOneWholeFolder()
        {
            using var folder = new TemporaryFolder();
            var archive = BundleFolder.Pack(folder);

            var folders = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8)
                .Select(_ => ModelBundle.Open(archive, folder.File("cache")).Folder).Distinct().ToArray();

            Assert.That(folders, Has.Length.EqualTo(1));
            Assert.That(Directory.GetDirectories(folder.File("cache")), Is.EqualTo(folders));
        }

        [TestCase("../outside.txt")]
        [TestCase("unet/../../outside.txt")]
        [TestCase("/etc/outside")]
        [TestCase("C:/outside")]
        [TestCase("unet\\..\\outside")]
        [TestCase("unet//twice")]
        [TestCase("UNET/model.onnx")]
        public void Open_RefusesAHostileName(string name)
        {
            AssertRefused(zip => zip.CreateEntry(name), new BundleLimits());
        }

        [Test]
        public void Open_RefusesALink()
        {
            AssertRefused(zip => zip.CreateEntry("link").ExternalAttributes = unchecked((int)0xA1FF0000), new BundleLimits());
        }

        [Test]
        public void Open_RefusesTooManyEntries()
        {
            AssertRefused(zip => { }, new BundleLimits { MaxEntries = 2 });
        }

        [Test]
        public void Open_RefusesALargeEntry()
        {
            AssertRefused(zip => Fill(zip.CreateEntry("large", CompressionLevel.NoCompression), 4096), new BundleLimits { MaxEntryBytes = 4095 });
        }

        [Test]
        public void Open_RefusesALargeTotal()
        {
            AssertRefused(zip => Fill(zip.CreateEntry("large", CompressionLevel.NoCompression), 4096), new BundleLimits { MaxTotalBytes = 4096 });
        }

        [Test]
        public void Open_RefusesABomb()
        {
            AssertRefused(zip => Fill(zip.CreateEntry("bomb", CompressionLevel.Optimal), 4 << 20), new BundleLimits());
        }

        [Test]
        public void Open_RefusesATruncatedArchive()
        {
            using var folder = new TemporaryFolder();
            var archive = BundleFolder.Pack(folder);
            File.WriteAllBytes(archive, File.ReadAllBytes(archive).Take(200).ToArray());

            Assert.That(() => ModelBundle.Open(archive, folder.File("cache")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("zip"));
        }

        [Test]
        public void Open_Cancelled_LeavesNothing()
        {
            using var folder = new TemporaryFolder();
            var archive = BundleFolder.Pack(folder);

            Assert.That(() => ModelBundle.Open(archive, folder.File("cache"), cancellation: new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(Directory.Exists(folder.File("cache")), Is.False);
        }

        static void AssertRefused(Action<ZipArchive> add, BundleLimits limits)
        {
            using var folder = new TemporaryFolder();
            var archive = BundleFolder.PackWith(folder, add);

            Assert.That(() => ModelBundle.Open(archive, folder.File("cache"), limits), Throws.TypeOf<ModelFormatException>());
            Assert.That(Directory.Exists(folder.File("cache")), Is.False);
            Assert.That(Directory.GetFiles(folder.FullName), Is.EqualTo(new[] { archive }));
        }

        static void Fill(ZipArchiveEntry entry, int bytes)
        {
            using var stream = entry.Open();
            stream.Write(new byte[bytes], 0, bytes);
        }
    }
}
