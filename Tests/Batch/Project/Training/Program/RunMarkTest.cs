#nullable enable
using System;
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RunMarkTest
    {
        [TestCase(0, true, TestName = "The process that was marked is alive")]
        [TestCase(1.5, true, TestName = "Clocks that round differently are the same time")]
        [TestCase(60, false, TestName = "A later process of the same number is another")]
        public void AProcess_IsKnownByItsNumberAndStart(double laterSeconds, bool alive)
        {
            var processes = new FakeProcesses { Running = { [7] = new FoundProcess(7, FakeProcesses.Morning + TimeSpan.FromSeconds(laterSeconds)) } };

            Assert.That(new RunMark(7, FakeProcesses.Morning).IsAlive(processes), Is.EqualTo(alive));
            Assert.That(new RunMark(8, FakeProcesses.Morning).IsAlive(processes), Is.False);
        }

        [Test]
        public void WhereTheSystemTellsNoTime_TheNumberCounts()
        {
            var processes = new FakeProcesses { Running = { [7] = new FoundProcess(7, null) } };

            Assert.That(new RunMark(7, FakeProcesses.Morning).IsAlive(processes), Is.True);
        }

        [Test]
        public void AMark_IsReadBack()
        {
            using var folder = new TemporaryFolder();
            var mark = new RunMark(1234, FakeProcesses.Morning);

            mark.Write(folder.File("process.json"));
            new RunMark(5, null).Write(folder.File("bare.json"));

            Assert.That(RunMark.Read(folder.File("process.json")), Is.EqualTo(mark));
            Assert.That(RunMark.Read(folder.File("bare.json")), Is.EqualTo(new RunMark(5, null)));
        }

        [TestCase("")]
        [TestCase("{\"process\":")]
        [TestCase("[]")]
        [TestCase("{}")]
        [TestCase("{\"process\":\"x\"}")]
        [TestCase("{\"process\":1,\"started\":\"yesterday\"}")]
        public void AMarkThatCannotBeRead_IsNone(string text)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("process.json"), text);

            Assert.That(RunMark.Read(folder.File("process.json")), Is.Null);
            Assert.That(RunMark.Read(folder.File("none.json")), Is.Null);
        }
    }
}
