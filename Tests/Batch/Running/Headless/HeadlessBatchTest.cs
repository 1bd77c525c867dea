#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class HeadlessBatchTest
    {
        readonly List<string> _told = new();
        TemporaryFolder _folder = null!;

        [SetUp]
        public void Create()
        {
            _told.Clear();
            _folder = new TemporaryFolder();
        }

        [TearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void ATable_BecomesAFolder_WithItsReport()
        {
            var code = Run("prompt,seed\na key,0-2", new FakeMaker());

            Assert.That(code, Is.EqualTo(BatchExit.Done));
            Assert.That(Directory.GetFiles(_folder.File("out")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "a-key-0.png", "a-key-1.png", "a-key-2.png", "report.html", "report.json" }));
            Assert.That(_told[^1], Does.StartWith("3 drawn in"));
        }

        [Test]
        public void PicturesThatCantBeMade_AreTold_AndTheCodeSaysSo()
        {
            var code = Run("prompt,size\na key,2x2\na ring,3x2", new FakeMaker());

            Assert.That(code, Is.EqualTo(BatchExit.SomeFailed));
            Assert.That(_told, Has.Some.StartsWith("failed: item 2, \"a ring\": width"));
        }

        [Test]
        public void ABatchThatDidNotEnd_IsRefused_AndGoneOnWith()
        {
            using var stop = new CancellationTokenSource();
            var table = "prompt,seed\na key,0-99";
            Assert.That(Run(table, new FakeMaker(items => { if (items[0].Request.Seed > 40) stop.Cancel(); }), stop.Token), Is.EqualTo(BatchExit.Failed));
            Assert.That(_told[^1], Is.EqualTo("cancelled: -resume goes on"));
            Assert.That(() => Run(table, new FakeMaker()), Throws.ArgumentException.With.Message.Contains("-resume"));

            var again = new FakeMaker();
            Assert.That(Run(table, again, default, "-resume"), Is.EqualTo(BatchExit.Done));

            Assert.That(again.Made.Sum(batch => batch.Length), Is.LessThan(100));
            Assert.That(again.IsDisposed, Is.True);
            Assert.That(Directory.GetFiles(_folder.File("out"), "*.png"), Has.Length.EqualTo(100));
        }

        [Test]
        public void ATableThatCantBeRead_IsNamedWithThePlace()
        {
            Assert.That(() => Run("prompt,seed\na key,x", new FakeMaker()), Throws.ArgumentException.With.Message.Match(@"jobs\.csv: line 2, column 7"));
        }

        int Run(string table, FakeMaker maker, CancellationToken cancellation = default, params string[] more)
        {
            File.WriteAllText(_folder.File("jobs.csv"), table);
            var words = new[] { "-jobs", _folder.File("jobs.csv"), "-out", _folder.File("out") }.Concat(more).ToArray();
            return new HeadlessBatch(BatchArguments.Parse(words), _ => maker, () => TimeSpan.Zero, _told.Add).Run(cancellation);
        }
    }
}
