#nullable enable
using System;
using System.IO;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class StageCostsTest
    {
        static readonly StageKey Key = new StageKey("model Cpu 2", StageKind.Denoise, 32, 64, "");

        [Test]
        public void Load_BringsBackWhatWasSaved()
        {
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.FullName, "costs.json");
            var costs = new StageCosts();
            for (var i = 1; i <= 10; i++)
                costs.Of(Key).Add(TimeSpan.FromMilliseconds(i));

            costs.Save(path);
            var loaded = StageCosts.Load(path);

            Assert.That(loaded.Of(Key).Samples(), Is.EqualTo(costs.Of(Key).Samples()));
            Assert.That(loaded.Of(Key with { Width = 16 }).Count, Is.Zero);
        }

        [Test]
        public void Load_OfNoFile_KnowsNothing()
        {
            var costs = StageCosts.Load("no such file");

            Assert.That(costs.Of(Key).IsKnown, Is.False);
        }

        [TestCase("not json", "JSON")]
        [TestCase("{\"format\":2}", "format 1 wanted")]
        [TestCase("{\"format\":1,\"stages\":[{\"stage\":\"Dream\"}]}", "found \"Dream\"")]
        [TestCase("{\"format\":1,\"stages\":[{\"stage\":\"Decode\",\"microseconds\":[-1]}]}", "found -1")]
        [TestCase("{\"format\":1,\"stages\":{}}", "a list of objects wanted")]
        public void Load_OfADamagedFile_SaysWhatIsWrong(string text, string expected)
        {
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.FullName, "costs.json");
            File.WriteAllText(path, text);

            Assert.That(() => StageCosts.Load(path), Throws.InstanceOf<ModelFormatException>().With.Message.Contains(expected));
        }
    }
}
