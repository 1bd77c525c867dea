#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RunReaderTest
    {
        [Test]
        public void ARunFolder_IsReadWhileTheTrainerWrites()
        {
            using var folder = new TemporaryFolder();
            var run = new RunPlaces(folder.FullName);
            var processes = new FakeProcesses { Running = { [7] = new FoundProcess(7, FakeProcesses.Morning) } };
            new RunMark(7, FakeProcesses.Morning).Write(run.Mark);
            File.WriteAllText(run.Options, "{\"objective\":\"yoso\",\"trigger\":\"t\",\"adaption\":{\"steps\":100},\"yoso\":{\"steps\":500},\"diffusion\":{\"steps\":9}}");
            foreach (var name in new[] { "samples/00000400-one.png", "samples/00000200-one.png", "checkpoints/step-00000200.safetensors", "stop" })
                Write(run, name);
            using var writer = new FileStream(run.Stats, FileMode.Create, FileAccess.Write, FileShare.Read);
            writer.Write(System.Text.Encoding.UTF8.GetBytes("{\"stage\":\"yoso\",\"step\":20,\"seconds\":8}\n{\"stage\":\"yo"));
            writer.Flush();

            var seen = new RunReader(processes).Read(run);

            Assert.That((seen.IsAlive, seen.IsStopAsked, seen.HasCheckpoint, seen.HasStyle), Is.EqualTo((true, true, true, false)));
            Assert.That(seen.Options, Is.EqualTo(new RunOptionsFile(600, "yoso", "t")));
            Assert.That(seen.Stats.Single().Step, Is.EqualTo(20));
            Assert.That(seen.Samples.Select(Path.GetFileName), Is.EqualTo(new[] { "00000200-one.png", "00000400-one.png" }));
        }

        [Test]
        public void AnEmptyFolder_IsARunOfWhichNothingIsKnown()
        {
            using var folder = new TemporaryFolder();

            var seen = new RunReader(new FakeProcesses()).Read(new RunPlaces(folder.File("none")));

            Assert.That(seen, Is.EqualTo(new RunSnapshot { Stats = seen.Stats, Samples = seen.Samples, Log = seen.Log }));
            Assert.That(seen.Stats.Count + seen.Samples.Count, Is.Zero);
        }

        [TestCase("{\"objective\":")]
        [TestCase("[]")]
        [TestCase("{\"objective\":5,\"yoso\":[]}")]
        public void TornOptions_AreNoneOrEmpty(string text)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("options.json"), text);

            Assert.That(RunOptionsFile.Read(folder.File("options.json"))?.TotalSteps ?? 0, Is.Zero);
        }

        static void Write(RunPlaces run, string name)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(run.Folder, name))!);
            File.WriteAllText(Path.Combine(run.Folder, name), "");
        }
    }
}
