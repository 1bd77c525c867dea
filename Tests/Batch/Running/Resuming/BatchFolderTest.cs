#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchFolderTest
    {
        [Test]
        public void Open_MakesTheFolder()
        {
            using var folder = new TemporaryFolder();

            BatchFolder.Open(folder.File("new")).Dispose();

            Assert.That(File.Exists(Path.Combine(folder.File("new"), ".yoso", "journal.jsonl")), Is.True);
        }

        [Test]
        public void Open_RemovesHalfWrittenFiles_OnlyWhereARunDidNotEnd()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("somebody's.png.tmp"), "");
            using (var opened = BatchFolder.Open(folder.FullName))
                opened.Journal.Append(new[] { new BeginEntry(1) });
            var keptAtFirst = File.Exists(folder.File("somebody's.png.tmp"));
            File.WriteAllText(folder.File("p0.png.tmp"), "half");
            Directory.CreateDirectory(folder.File("icons"));
            File.WriteAllText(folder.File("icons/p0.png.tmp"), "half");
            File.WriteAllText(folder.File("p1.png"), "whole");

            BatchFolder.Open(folder.FullName).Dispose();

            Assert.That(keptAtFirst, Is.True);
            Assert.That(Directory.GetFiles(folder.FullName), Is.EqualTo(new[] { folder.File("p1.png") }));
            Assert.That(Directory.GetFiles(folder.File("icons")), Is.Empty);
        }

        [Test]
        public void Store_WritesWholeFilesAndReadsThem()
        {
            using var folder = new TemporaryFolder();
            var store = new FolderStore(folder.FullName);

            store.Write("a.png", new byte[] { 1, 2 });
            store.Write("a.png", new byte[] { 3 });
            store.Write("icons/red/c.png", new byte[] { 4 });
            store.Settle(new[] { "a.png", "icons/red/c.png", "taken-away.png" });

            Assert.That(store.Read("a.png"), Is.EqualTo(new byte[] { 3 }));
            Assert.That(store.Read("icons/red/c.png"), Is.EqualTo(new byte[] { 4 }));
            Assert.That(store.Read("b.png"), Is.Null);
            Assert.That(store.Read("no/such/b.png"), Is.Null);
            Assert.That(Directory.GetFiles(folder.FullName), Has.Length.EqualTo(1));
        }
    }
}
