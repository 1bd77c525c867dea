#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ModelsSessionTest
    {
        TemporaryFolder _project = null!;
        ModelsSession _session = null!;
        YosoSettings _settings = new();
        TimeSpan _now;

        [SetUp]
        public void Begin()
        {
            (_project, _settings, _now) = (new TemporaryFolder(), new YosoSettings(), TimeSpan.Zero);
            var installation = new Installation(_project.File("package"), _project.FullName) { Platform = "linux-x64" };
            var opening = new ModelOpening(_project.File("cache"), () => new InferenceSettings { Threads = 1, Providers = new[] { ExecutionProvider.Cpu } }, () => _now);
            _session = new ModelsSession(new ModelsPlace(installation, () => _settings)
            {
                Shelves = () => ShelfPlaces.Of(_settings, _project.FullName, EmbeddedModel.Path, _project.File("cache")),
                ChangeSettings = change => _settings = change(_settings),
                Open = opening.Open,
                Doctor = new DoctorChecks(installation) { Open = opening.Try },
            }, () => _now);
        }

        [TearDown]
        public void End()
        {
            _session.Dispose();
            _project.Dispose();
        }

        [Test]
        public void AnOpenedWindow_ShowsTheEmbeddedModelAndAPictureOfIt()
        {
            _session.Refresh();
            Settle();

            Assert.That(_session.State.Shelf!.Chosen!.Name, Is.EqualTo("yoso-sprites"));
            Assert.That(_session.Preview!.Picture!.Image.Width, Is.EqualTo(32));
            Assert.That(_session.Preview.Picture.Provider.InUse, Is.EqualTo(ExecutionProvider.Cpu));
        }

        [Test]
        public void AnAddedStyle_IsBroughtImportedAndRead()
        {
            using var elsewhere = new TemporaryFolder();
            var brought = "";
            _session.Brought += place => brought = place;

            _session.AddFile(StyleFiles.Write(elsewhere, "house", 1).Path);
            Settle();

            Assert.That(brought, Is.EqualTo("Assets/Styles/house.yosostyle"));
            Assert.That(_session.State.Shelf!.Styles.Single().IsUsable, Is.True);
        }

        [Test]
        public void AnAddedFolder_IsKeptInTheSettingsOnce()
        {
            Directory.CreateDirectory(_project.File("More"));

            _session.AddFolder(_project.File("More"));
            _session.AddFolder(_project.File("More"));
            Settle();

            Assert.That(_settings.Folders, Is.EqualTo(new[] { "More" }));
        }

        [Test]
        public void AFileThatIsNeither_IsAProblem()
        {
            File.WriteAllText(_project.File("notes.txt"), "");

            _session.AddFile(_project.File("notes.txt"));
            Settle();

            Assert.That(_session.State.Problem, Does.Contain("notes.txt"));
        }

        [Test]
        public void AChosenModel_IsTheProjects_AndTheEmbeddedOneIsNoPath()
        {
            _session.Choose(new ModelEntry("hero", _project.File("Assets/hero.yoso")));
            Assert.That(_settings.Model, Is.EqualTo("Assets/hero.yoso"));

            _session.Choose(new ModelEntry("default", EmbeddedModel.Path));

            Assert.That(_settings.Model, Is.Empty);
            Settle();
        }

        [Test]
        public void TheDoctor_LooksAtWhatIsThere_AndASettingsFixIsAppliedAndLookedAtAgain()
        {
            _settings = _settings with { Model = "gone.yoso" };
            _session.AskDoctor();
            Settle();
            var finding = _session.State.Report!.Findings.Single(finding => finding.Check == "Model opens");

            _session.Apply(finding.Fix!);
            Settle();

            Assert.That(finding.Health, Is.EqualTo(Health.Bad));
            Assert.That(_settings.Model, Is.Empty);
            Assert.That(_session.State.Report!.Findings.Single(again => again.Check == "Model opens").Health, Is.EqualTo(Health.Good));
        }

        [Test]
        [Platform("Linux,MacOsX")]
        public void AFixsProgram_IsRun_AndItsFailureTold()
        {
            _session.Apply(new RunFix("Fix", "/bin/sh", new[] { "-c", "echo tried; exit 3" }, _project.FullName));
            Settle();

            Assert.That(_session.State.Problem, Does.Contain("ended with 3: tried"));
        }

        void Settle()
        {
            Assert.That(() =>
            {
                _now += TimeSpan.FromMilliseconds(PreviewLoop.QuietMs);
                _session.Tick();
                return _session.IsBusy;
            }, Is.False.After(30_000, 10));
        }
    }
}
