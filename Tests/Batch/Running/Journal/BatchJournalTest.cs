#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchJournalTest
    {
        static readonly DoneEntry Potion = new("ab", new[] { new FileMark("potion.normal.png", 5, "cd"), new FileMark("potion.png", 7, "ef") }) { Milliseconds = 1.5, Attempt = 2 };

        [Test]
        public void AJournal_TellsLaterWhatWasWritten()
        {
            using var folder = new TemporaryFolder();
            using (var journal = BatchJournal.Open(folder.FullName))
                journal.Append(new JournalEntry[] { new BeginEntry(3), Potion, new FailedEntry("no", "a \"bad\" day,\nreally", 3) });

            using var opened = BatchJournal.Open(folder.FullName);

            var done = opened.History.Done["ab"];
            Assert.That(done.Files, Is.EqualTo(Potion.Files));
            Assert.That((done.Milliseconds, done.Attempt), Is.EqualTo((1.5, 2)));
            Assert.That(opened.History.Failed["no"], Is.EqualTo(new FailedEntry("no", "a \"bad\" day,\nreally", 3)));
            Assert.That(opened.History.IsUnfinished, Is.True);
        }

        [Test]
        public void ARun_IsFinishedWhenItSaysSo_AndUnfinishedWhenTheNextBegins()
        {
            using var folder = new TemporaryFolder();
            using var journal = BatchJournal.Open(folder.FullName);

            journal.Append(new JournalEntry[] { new BeginEntry(1), new EndEntry(0) });
            var ended = journal.History.IsUnfinished;
            journal.Append(new[] { new BeginEntry(1) });

            Assert.That((ended, journal.History.IsUnfinished), Is.EqualTo((false, true)));
        }

        [Test]
        public void WhatFailed_IsForgottenOnceItIsMade()
        {
            using var folder = new TemporaryFolder();
            using var journal = BatchJournal.Open(folder.FullName);

            journal.Append(new JournalEntry[] { new FailedEntry("ab", "late", 1), Potion });

            Assert.That(journal.History.Failed, Is.Empty);
            Assert.That(journal.History.Done, Contains.Key("ab"));
        }

        [Test]
        public void ATornLastLine_IsCutOff_WhereverItWasTorn()
        {
            using var folder = new TemporaryFolder();
            var whole = Write(folder, new BeginEntry(2), Potion);
            var lastLine = whole.TrimEnd('\n').LastIndexOf('\n') + 1;
            for (var length = lastLine; length < whole.Length; length++)
            {
                File.WriteAllText(PathIn(folder), whole[..length]);

                using (var journal = BatchJournal.Open(folder.FullName))
                    journal.Append(new[] { new EndEntry(0) });

                Assert.That(File.ReadAllText(PathIn(folder)), Is.EqualTo(whole[..lastLine] + "{\"end\":0}\n"), "torn at " + length);
            }
        }

        [Test]
        public void ATornHeader_BeginsAnew()
        {
            using var folder = new TemporaryFolder();
            var header = Write(folder);
            for (var length = 0; length < header.Length; length++)
            {
                File.WriteAllText(PathIn(folder), header[..length]);

                BatchJournal.Open(folder.FullName).Dispose();

                Assert.That(File.ReadAllText(PathIn(folder)), Is.EqualTo(header), "torn at " + length);
            }
        }

        [TestCase("{\"done\":\"ab\"}")]
        [TestCase("{\"done\":1,\"files\":[],\"ms\":0,\"attempt\":1}")]
        [TestCase("{\"done\":\"ab\",\"files\":[],\"ms\":0,\"attempt\":1}")]
        [TestCase("{\"failed\":null,\"error\":\"\",\"attempts\":1}")]
        [TestCase("{\"what\":1}")]
        [TestCase("[]")]
        [TestCase("{\"end\":0")]
        [TestCase("\0\0\0")]
        [TestCase("")]
        public void ADamagedLineInTheMiddle_IsNamed(string line)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(PathIn(folder), Write(folder, new BeginEntry(2)) + line + "\n{\"end\":0}\n");

            Assert.That(() => BatchJournal.Open(folder.FullName), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("journal.jsonl, line 3"));
        }

        [Test]
        public void AJournalOfAnotherFormat_IsRefused()
        {
            using var folder = new TemporaryFolder();
            Write(folder);
            File.WriteAllText(PathIn(folder), "{\"format\":2}\n");

            Assert.That(() => BatchJournal.Open(folder.FullName), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("format 1 wanted, found 2"));
        }

        [Test]
        public void AFullDisk_LeavesWholeLines_AndTheFolderFree()
        {
            using var disk = SmallDisk.Require();
            var journal = BatchJournal.Open(disk.FullName);
            disk.Fill();
            var written = 0;

            var full = Assert.Throws<IOException>(() =>
            {
                for (; written < 1000; written++)
                    journal.Append(new[] { new FailedEntry("key" + written, "bad luck", 1) });
            });

            Assert.That(DiskRoom.IsMissing(full!), Is.True);
            Assert.That(journal.Dispose, Throws.Nothing);
            using var again = BatchJournal.Open(disk.FullName);
            Assert.That(again.History.Failed, Has.Count.EqualTo(written));
            Assert.That(File.ReadAllText(Path.Combine(disk.FullName, ".yoso", "journal.jsonl")), Does.EndWith("}\n"));
        }

        [Test]
        public void AFolder_IsOpenToOneAtATime()
        {
            using var folder = new TemporaryFolder();
            using (BatchJournal.Open(folder.FullName))
                Assert.That(() => BatchJournal.Open(folder.FullName), Throws.InstanceOf<IOException>().With.Message.Contains("no other batch"));

            Assert.That(() => BatchJournal.Open(folder.FullName).Dispose(), Throws.Nothing);
        }

        [Test]
        public void History_IsReadWhileTheJournalIsOpen()
        {
            using var folder = new TemporaryFolder();
            using var journal = BatchJournal.Open(folder.FullName);
            journal.Append(new[] { Potion });

            var history = JournalHistory.Read(folder.FullName);

            Assert.That(history.Done.Keys, Is.EqualTo(new[] { "ab" }));
        }

        [Test]
        public void History_OfAFolderWithoutAJournal_IsEmptyAndLeavesNothingThere()
        {
            using var folder = new TemporaryFolder();

            var history = JournalHistory.Read(folder.FullName);

            Assert.That((history.Done.Count, history.IsUnfinished), Is.EqualTo((0, false)));
            Assert.That(Directory.EnumerateFileSystemEntries(folder.FullName), Is.Empty);
        }

        static string PathIn(TemporaryFolder folder)
        {
            return Path.Combine(folder.FullName, ".yoso", "journal.jsonl");
        }

        static string Write(TemporaryFolder folder, params JournalEntry[] entries)
        {
            using (var journal = BatchJournal.Open(folder.FullName))
                journal.Append(entries);
            return File.ReadAllText(PathIn(folder));
        }
    }
}
