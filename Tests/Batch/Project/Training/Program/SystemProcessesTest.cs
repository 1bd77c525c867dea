#nullable enable
using System;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    [Platform("Linux,MacOsX")]
    public sealed class SystemProcessesTest
    {
        static readonly SystemProcesses Processes = new(false);

        [Test]
        public void AStartedProgram_IsFoundWithItsTime_SaysItsWordsIntoTheLog_AndLeadsItsOwnGroup()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("train.sh"), "echo begun $$ $(ps -o pgid= -p $$ 2>/dev/null || cut -d' ' -f5 /proc/$$/stat)\nread line < " + StartScript.Unix(new[] { folder.File("gate") }).Split("exec ")[1].Trim() + "\necho ended\n");
            using (var made = Process.Start("mkfifo", folder.File("gate")))
                made.WaitForExit();

            var started = Processes.Start(new ProgramStart(folder.File("train.sh"), folder.File("log")));
            Assert.That(() => File.ReadAllText(folder.File("log")), Does.Contain("begun").After(10_000, 20));
            var found = Processes.Find(started.Number);
            File.WriteAllText(folder.File("gate"), "go\n");

            Assert.That(found, Is.EqualTo(started));
            Assert.That(started.Started, Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(() => File.ReadAllText(folder.File("log")), Does.Contain("ended").After(10_000, 20));
            Assert.That(File.ReadAllText(folder.File("log")), Does.Contain($"begun {started.Number} {started.Number}"));
        }

        [Test]
        public void NumbersOfNobody_AreNotFound()
        {
            Assert.That(Processes.Find(int.MaxValue), Is.Null);
            Assert.That(Processes.Find(Environment.ProcessId)!.Number, Is.EqualTo(Environment.ProcessId));
        }
    }
}
