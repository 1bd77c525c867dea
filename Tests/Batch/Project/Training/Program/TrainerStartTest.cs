#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainerStartTest
    {
        FakeProcesses _processes = new();

        [SetUp]
        public void Begin()
        {
            _processes = new FakeProcesses();
        }

        [Test]
        public void ARun_KeepsItsPicturesItsCommandAndItsProcess()
        {
            using var project = new TemporaryFolder();
            var run = RunPlaces.Of("handheld", project.FullName);

            Starter().Begin(Choice(project), ("dotnet", "trainer"), run);

            Assert.That(run.Folder, Is.EqualTo(project.File("YosoRuns/handheld").Replace('/', Path.DirectorySeparatorChar)));
            Assert.That(Directory.GetFiles(run.Pictures), Has.Length.EqualTo(4));
            Assert.That(File.ReadAllText(_processes.Starts.Single().Script), Does.Contain("'dotnet' 'run' '-c' 'Release' '--project' 'trainer' '--' 'lora'"));
            Assert.That(_processes.Starts[0].Log, Is.EqualTo(run.Log));
            Assert.That(RunMark.Read(run.Mark), Is.EqualTo(new RunMark(101, FakeProcesses.Morning)));
            Assert.That(RunPlaces.All(project.FullName), Is.EqualTo(new[] { run }));
        }

        [Test]
        public void ANameThatIsTaken_IsRefused_AndItsRunLeftAlone()
        {
            using var project = new TemporaryFolder();
            var run = RunPlaces.Of("handheld", project.FullName);
            Directory.CreateDirectory(run.Checkpoints);

            Assert.That(() => Starter().Begin(Choice(project), ("dotnet", "trainer"), run), Throws.InvalidOperationException.With.Message.Contains("unused name"));
            Assert.That(Directory.GetFileSystemEntries(run.Folder), Is.EqualTo(new[] { run.Checkpoints }));
        }

        [Test]
        public void WhatLacks_IsToldAndNothingIsStarted()
        {
            using var project = new TemporaryFolder();

            Assert.That(() => Starter().Begin(new TrainingChoice { Name = "x" }, ("dotnet", "trainer"), RunPlaces.Of("x", project.FullName)), Throws.ArgumentException.With.Message.Contains("Pictures"));
            Assert.That(_processes.Starts, Is.Empty);
        }

        [Test]
        public void AStoppedRun_GoesOnByTheSameCommand_WithoutItsOldStop()
        {
            using var project = new TemporaryFolder();
            var run = RunPlaces.Of("handheld", project.FullName);
            Starter().Begin(Choice(project), ("dotnet", "trainer"), run);
            TrainerStart.Stop(run);
            _processes.Running.Clear();

            Starter().GoOn(run);

            Assert.That(File.Exists(run.Stop), Is.False);
            Assert.That(_processes.Starts[1], Is.EqualTo(_processes.Starts[0]));
            Assert.That(RunMark.Read(run.Mark)!.Process, Is.EqualTo(102));
        }

        [Test]
        public void ARunThatRuns_IsNotStartedTwice()
        {
            using var project = new TemporaryFolder();
            var run = RunPlaces.Of("handheld", project.FullName);
            Starter().Begin(Choice(project), ("dotnet", "trainer"), run);

            Assert.That(() => Starter().GoOn(run), Throws.InvalidOperationException.With.Message.Contains("one that runs"));
        }

        TrainerStart Starter() => new(_processes, false);

        static TrainingChoice Choice(TemporaryFolder project)
        {
            foreach (var name in new[] { "a.png", "b.png" })
                File.WriteAllText(project.File(name), "");
            return new TrainingChoice { Name = "handheld", Pictures = new[] { new TrainingPicture(project.File("a.png"), "a door"), new TrainingPicture(project.File("b.png"), "a wall") } };
        }
    }
}
