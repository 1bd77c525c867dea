#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainingSessionTest
    {
        TemporaryFolder _project = null!;
        FakeProcesses _processes = null!;
        TrainingSession _session = null!;
        TimeSpan _now;

        [SetUp]
        public void Begin()
        {
            (_project, _processes, _now) = (new TemporaryFolder(), new FakeProcesses(), TimeSpan.Zero);
            _session = Open();
            foreach (var name in new[] { "red_dragon.png", "blue_potion.png", "notes.md" })
                File.WriteAllText(_project.File(name), "");
        }

        [TearDown]
        public void End()
        {
            _session.Dispose();
            _project.Dispose();
        }

        [Test]
        public void ChosenFiles_BecomePictures_AndTheOthersAreTold()
        {
            _session.AddPictures(new[] { _project.File("red_dragon.png"), _project.File("notes.md") });
            Until(() => _session.State.Refused.Count > 0);

            Assert.That(_session.State.Choice.Pictures.Single().Suggestion, Is.EqualTo("red dragon"));
            Assert.That(_session.State.Refused, Is.EqualTo(new[] { _project.File("notes.md") }));
        }

        [Test]
        public void AStartedRun_IsWatched_StoppedByAFile_AndGoesOn()
        {
            Start();
            var run = _session.State.Run!;
            Write(run.Stats, "{\"stage\":\"yoso\",\"step\":20,\"seconds\":8}\n");
            Until(() => _session.State.Training.Phase == TrainingPhase.Training);

            _session.Stop();
            Assert.That(_session.State.Training.Phase, Is.EqualTo(TrainingPhase.Stopping));
            Until(() => File.Exists(run.Stop));
            Write(Path.Combine(run.Checkpoints, "step-00000020.safetensors"), "");
            _processes.Running.Clear();
            File.Delete(run.Stop);
            Until(() => _session.State.Training.Phase == TrainingPhase.Stopped);

            _session.GoOn();
            Until(() => _session.State.Training.Phase == TrainingPhase.Training);
            Assert.That(_processes.Starts, Has.Count.EqualTo(2));
        }

        [Test]
        public void AWindowThatIsOpenedLater_FindsTheRunAgain()
        {
            Start();
            var run = _session.State.Run;
            _session.Dispose();

            _session = Open();
            _session.FindRuns();
            Until(() => _session.State.Training.Phase == TrainingPhase.Starting);

            Assert.That(_session.State.Run, Is.EqualTo(run));
        }

        [Test]
        public void ACompleteRun_GivesItsStyleToTheProject_Once()
        {
            var brought = 0;
            _session.Brought += _ => brought++;
            Start();
            var run = _session.State.Run!;
            File.Copy(StyleFiles.Write(_project, "trained", 1).Path, run.Style);
            _processes.Running.Clear();
            Until(() => brought > 0);

            _session.Dispose();
            _session = Open();
            _session.Brought += _ => brought++;
            _session.FindRuns();
            Until(() => _session.State.Collected.Length > 0);

            Assert.That(_session.State.Collected, Is.EqualTo("Assets/Styles/house.yosostyle"));
            Assert.That(File.Exists(_project.File(_session.State.Collected)), Is.True);
            Assert.That(brought, Is.EqualTo(1));
        }

        [Test]
        public void ATrainerThatCannotBeStarted_IsAProblem()
        {
            _processes.Refusal = "no such program";
            Choose();

            _session.Start();
            Until(() => _session.State.Problem.Length > 0);

            Assert.That(_session.State.Problem, Is.EqualTo("no such program"));
        }

        [Test]
        public void TypedCaptions_CanBeKeptBesidePictures()
        {
            Choose();
            _session.Dispatch(new TrainStyleCommand.SuggestCaptions());

            _session.SaveCaptions();
            Until(() => File.Exists(_project.File("red_dragon.txt")));

            Assert.That(File.ReadAllText(_project.File("red_dragon.txt")), Is.EqualTo("red dragon\n"));
        }

        TrainingSession Open() => new(new TrainingPlace(_project.FullName, _processes) { Command = () => ("dotnet", "trainer") }, () => _now);

        void Choose()
        {
            _session.AddPictures(new[] { _project.File("red_dragon.png"), _project.File("blue_potion.png") });
            Until(() => _session.State.Choice.Pictures.Count == 2);
            _session.Dispatch(new TrainStyleCommand.Edit(choice => choice with { Name = "house" }));
        }

        void Start()
        {
            Choose();
            _session.Start();
            Until(() => _session.State.Training.Phase == TrainingPhase.Starting);
        }

        void Until(Func<bool> isSo)
        {
            Assert.That(() =>
            {
                _now += TimeSpan.FromSeconds(TrainingSession.LookSeconds);
                _session.Tick();
                return isSo();
            }, Is.True.After(10_000, 5));
        }

        static void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
