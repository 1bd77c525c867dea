#nullable enable
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class DeskHostTest
    {
        TemporaryFolder _project = null!;
        DeskHost _host = null!;

        [SetUp]
        public void Open()
        {
            _project = new TemporaryFolder();
            Application.persistentDataPath = _project.File("cache");
            AssetDatabase.Imported.Clear();
            _host = new DeskHost(Place());
        }

        [TearDown]
        public void Close()
        {
            _host.End();
            _project.Dispose();
        }

        [Test]
        public void FromPromptsToAssets_WithTheRealModel()
        {
            Draw("a blue potion\na {red|green} key");
            Until(() => _host.State.Run.Phase == RunPhase.Finished);
            Assert.That(_host.State.Run.Done, Is.EqualTo(6));

            _host.Dispatch(new Decide(Verdict.Kept));
            _host.Dispatch(new Decide(Verdict.Kept));
            _host.Dispatch(new SaveKept());
            Until(() => AssetDatabase.Imported.Count == 2);

            Assert.That(AssetDatabase.Imported, Is.EqualTo(new[] { "Assets/Generated/a-blue-potion-000.png", "Assets/Generated/a-blue-potion-001.png" }));
            Assert.That(AssetDatabase.Editing, Is.Zero);
            Assert.That(Png.LoadRecipe(_project.File(AssetDatabase.Imported[1]))!.Seed, Is.EqualTo(1));
        }

        [Test]
        public void TheEditorsUndo_TakesDecisionsBack()
        {
            Draw("a blue potion");
            Until(() => _host.State.Run.Phase == RunPhase.Finished);
            _host.Dispatch(new Decide(Verdict.Kept));
            _host.Dispatch(new Decide(Verdict.Rejected));

            Undo.PerformUndo();

            Assert.That(Verdicts(), Is.EqualTo(new[] { Verdict.Kept, Verdict.None }));
            Undo.PerformUndo();
            Assert.That(Verdicts(), Is.EqualTo(new[] { Verdict.None, Verdict.None }));
        }

        [Test]
        public void TheEditorsProgressList_ShowsTheRun_AndCancelsIt()
        {
            var before = Progress.Items.Count;
            Draw(string.Join("\n", Enumerable.Range(0, 400).Select(i => "a potion " + i)));
            Until(() => _host.State.Run.Done > 0);

            var item = Progress.Items[before];
            Assert.That(item.Step, Is.EqualTo(_host.State.Run.Done));
            Assert.That(item.Cancel!(), Is.True);
            Until(() => _host.State.Run.Phase == RunPhase.Stopped);

            Assert.That(item.Status, Is.EqualTo(Progress.Status.Canceled));
            Assert.That(Progress.Items, Has.Count.EqualTo(before + 1));
        }

        [Test]
        public void BeforeAReload_TheRunEndsWithinASecond_AndAfterwardsGoesOn()
        {
            Draw(string.Join("\n", Enumerable.Range(0, 30).Select(i => "a potion " + i)));
            Until(() => _host.State.Run.Done > 0);
            _host.Dispatch(new Decide(Verdict.Kept));

            var watch = Stopwatch.StartNew();
            _host.End();
            var seconds = watch.Elapsed.TotalSeconds;
            _host = new DeskHost(Place());
            _host.Restore(true, new YosoSettings());
            Until(() => _host.State.Run.Phase == RunPhase.Finished);

            TestContext.Out.WriteLine($"ended within {seconds:0.000} s");
            Assert.That(seconds, Is.LessThan(1));
            Assert.That(World.Log, Has.None.Contains("did not end"));
            Assert.That(_host.State.Run.Done, Is.EqualTo(60));
            Assert.That(_host.State.Verdicts[_host.State.Pictures[0].Key], Is.EqualTo(Verdict.Kept));
        }

        [Test]
        public void ARunThatHasGoneFromTheEditorsList_IsNotReportedThere()
        {
            var before = Progress.Items.Count;
            Draw(string.Join("\n", Enumerable.Range(0, 30).Select(i => "a potion " + i)));
            Until(() => _host.State.Run.Done > 0);
            var (item, step) = (Progress.Items[before], Progress.Items[before].Step);

            item.Status = Progress.Status.Canceled;
            Until(() => _host.State.Run.Phase == RunPhase.Finished);

            Assert.That(item.Step, Is.EqualTo(step));
            Assert.That(item.Status, Is.EqualTo(Progress.Status.Canceled));
            Assert.That(item.Shows, Is.EqualTo(Progress.TimeDisplayMode.ShowRemainingTime));
        }

        [Test]
        public void TheEditorsProgressList_HoldsTheRun_AsSoonAsItRuns()
        {
            var before = Progress.Items.Count;
            Draw(string.Join("\n", Enumerable.Range(0, 100).Select(i => "a potion " + i)));
            var item = Progress.Items[before];
            Assert.That(item.Pause!(true), Is.False, "it is only starting");
            Until(() => _host.State.Run.Done > 0);

            Assert.That(item.Pause!(true), Is.True);
            Assert.That(_host.State.Run.Phase, Is.EqualTo(RunPhase.Paused));
            Assert.That(item.Pause!(false), Is.True);
            Assert.That(_host.State.Run.Phase, Is.EqualTo(RunPhase.Running));
        }

        [TestCase(false)]
        [TestCase(true)]
        public void OverAReload_ARunGoesOn_UnlessItIsHeld(bool isHeld)
        {
            ReloadedRun.Watch(_host);
            Draw(string.Join("\n", Enumerable.Range(0, 30).Select(i => "a potion " + i)));
            Until(() => _host.State.Run.Done > 0);
            if (isHeld)
                _host.Dispatch(new PauseRun());

            AssemblyReloadEvents.Raise();
            EditorApplication.update -= _host.Tick;
            _host = new DeskHost(Place());

            Assert.That(ReloadedRun.IsToGoOn(), Is.Not.EqualTo(isHeld));
            Assert.That(ReloadedRun.IsToGoOn(), Is.False);
        }

        [Test]
        public void AfterAReload_ARunIsTakenUp_WithoutAWindow()
        {
            var hook = typeof(ReloadedRun).GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Single(method => method.IsDefined(typeof(InitializeOnLoadMethodAttribute)));
            var shared = typeof(DeskHost).GetField("s_shared", BindingFlags.Static | BindingFlags.NonPublic)!;
            var before = shared.GetValue(null);
            Application.dataPath = _project.File("Assets");
            shared.SetValue(null, null);

            SessionState.SetBool("Yoso.Batch.GoesOn", true);
            hook.Invoke(null, null);
            EditorApplication.Tick();

            var opened = shared.GetValue(null);
            shared.SetValue(null, before);
            Assert.That(opened, Is.Not.Null);
            Assert.That(ReloadedRun.IsToGoOn(), Is.False, "asked once");
        }

        [Test]
        public void ANewDesk_IsAsTheProjectsSettingsSay()
        {
            _host.Restore(true, new YosoSettings { OutputFolder = "Assets/Icons", NamingRule = "{seed}" });

            Assert.That(_host.State.Draft.Folder, Is.EqualTo("Assets/Icons"));
            Assert.That(_host.State.Draft.Defaults.NamingRule, Is.EqualTo("{seed}"));
            Assert.That(_host.State.Run.Phase, Is.EqualTo(RunPhase.Idle));
        }

        [Test]
        public void FilesOutsideOfAssets_AreNotImported()
        {
            var imports = new ImportQueue(_project.FullName);

            imports.Add(new[] { _project.File("elsewhere/a.png"), Path.Combine(_project.FullName, "Assets", "b.png") });
            imports.Tick();

            Assert.That(AssetDatabase.Imported, Is.EqualTo(new[] { "Assets/b.png" }));
        }

        void Draw(string prompts)
        {
            _host.Dispatch(new ChangeDefaults(new DeskDefaults { Seeds = "0-1" }));
            _host.Dispatch(new TypeJobs(prompts));
            Until(() => _host.State.CanStart());
            _host.Dispatch(new StartRun());
        }

        void Until(Func<bool> isSo)
        {
            for (var watch = Stopwatch.StartNew(); !isSo(); Thread.Sleep(2))
            {
                if (watch.Elapsed.TotalSeconds > 30)
                    throw new TimeoutException($"it did not happen within 30 s; {_host.State.Run}, {_host.State.Notice}");
                _host.Tick();
            }
        }

        Verdict[] Verdicts() => _host.State.Pictures.Select(picture => _host.State.Verdicts[picture.Key]).ToArray();

        DeskPlace Place()
        {
            return new DeskPlace(_project.File("Library"), _project.FullName)
            {
                Clock = Clock.Now,
                OpenMaker = ProjectPlace.Opener(new YosoSettings { Model = EmbeddedModel.Path }, _project.FullName),
                Rest = TimeSpan.FromSeconds(60),
            };
        }
    }
}
