#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class TrainStyleViewTest
    {
        TemporaryFolder _project = null!;
        FakeProcesses _processes = null!;
        TrainingSession _session = null!;
        TrainStyleView _view = null!;
        TimeSpan _now;

        [SetUp]
        public void Begin()
        {
            (_project, _processes) = (new TemporaryFolder(), new FakeProcesses());
            _session = new TrainingSession(new TrainingPlace(_project.FullName, _processes), () => _now);
            _view = new TrainStyleView(_session);
            foreach (var name in new[] { "red_dragon.png", "door.png" })
                File.WriteAllText(_project.File(name), "");
            File.WriteAllText(_project.File("door.txt"), "an old door");
        }

        [TearDown]
        public void End()
        {
            _view.Dispose();
            _session.Dispose();
            _project.Dispose();
        }

        [Test]
        public void AFoldersPictures_AreATableOfCaptions_AndMissingOnesAreMarked()
        {
            AddFolder();

            var rows = Rows();

            Assert.That(rows.Select(row => row.Below.OfType<Label>().First().text), Is.EqualTo(new[] { "door.png", "! red_dragon.png" }));
            Assert.That(rows.Select(row => row.Below.OfType<TextField>().Single().value), Is.EqualTo(new[] { "an old door", "" }));
        }

        [Test]
        public void ATypedCaption_IsItsPictures_AndARemovedPictureIsGone()
        {
            AddFolder();

            Rows()[1].Below.OfType<TextField>().Single().value = "a dragon";
            Rows()[0].Below.OfType<Button>().Single().Click();

            Assert.That(_session.State.Choice.Pictures.Single().Caption, Is.EqualTo("a dragon"));
        }

        [Test]
        public void WhatWasTypedAndNotEntered_IsNoCaptionOfThePictureThatTakesTheRow()
        {
            var said = new List<TrainStyleCommand>();
            var row = new PictureRow(said.Add);
            var caption = row.Below.OfType<TextField>().Single();
            row.Show(new TrainingPicture("a.png", ""));
            caption.Type("a dragon");

            row.Show(new TrainingPicture("b.png", ""));
            caption.Blur();

            Assert.That(said, Is.Empty);
        }

        [Test]
        public void Suggestions_AreTaken_AndCaptionsSaved()
        {
            AddFolder();

            Click("Suggest captions");
            Click("Save captions");
            Until(() => File.Exists(_project.File("red_dragon.txt")));

            Assert.That(Rows()[1].Below.OfType<TextField>().Single().value, Is.EqualTo("red dragon"));
        }

        [Test]
        public void WhatIsSelectedInTheProject_CanBeAdded()
        {
            var asset = new UnityEngine.Object();
            Application.dataPath = _project.File("Assets");
            AssetDatabase.Assets["door.png"] = asset;
            UnityEditor.Selection.objects = new[] { asset, new UnityEngine.Object() };

            Click("Add selected");
            Until(() => _session.State.Choice.Pictures.Count > 0);

            AssetDatabase.Assets.Clear();
            Assert.That(_session.State.Choice.Pictures.Single().Path, Is.EqualTo(_project.File("door.png")));
        }

        [TestCase("Name", "house")]
        [TestCase("Trigger words", "house style")]
        [TestCase("Licence", "MIT")]
        [TestCase("Base model", "sd")]
        public void ATextOption_IsItsOwn(string label, string text)
        {
            _view.Below.OfType<TextField>().Single(field => field.label == label).value = " " + text;

            var choice = _session.State.Choice;
            Assert.That(new Dictionary<string, string> { ["Name"] = choice.Name, ["Trigger words"] = choice.Trigger, ["Licence"] = choice.Licence, ["Base model"] = choice.Base }.Where(option => option.Value.Length > 0).Select(option => (option.Key, option.Value)), Is.EqualTo(new[] { (label, text) }));
        }

        [Test]
        public void NumbersObjectiveAndMemory_AreOptionsToo()
        {
            _view.Below.OfType<IntegerField>().Single(field => field.label == "Rank").value = 16;
            _view.Below.OfType<IntegerField>().Single(field => field.label == "Steps").value = 900;
            _view.Below.OfType<DropdownField>().Single().value = "Diffusion";
            _view.Below.OfType<Toggle>().Single().value = true;

            Assert.That(_session.State.Choice with { Pictures = Array.Empty<TrainingPicture>() }, Is.EqualTo(new TrainingChoice { Rank = 16, Steps = 900, Objective = TrainingObjective.Diffusion, SavesMemory = true }));
        }

        [Test]
        public void TheStart_WaitsForWhatIsLacking()
        {
            Assert.That(Button("Start training").enabledSelf, Is.False);
            Assert.That(_view.Below.OfType<HelpBox>().Select(box => box.text), Has.Some.StartsWith("Pictures: wanted 2").And.Some.StartsWith("Name"));
            AddFolder();

            _view.Below.OfType<TextField>().Single(field => field.label == "Name").value = "house";

            Assert.That(Button("Start training").enabledSelf, Is.True);
        }

        [Test]
        public void ARun_IsStartedWatchedAndStopped_AndItsNewestSheetShown()
        {
            AddFolder();
            _view.Below.OfType<TextField>().Single(field => field.label == "Name").value = "house";

            Click("Start training");
            Until(() => _session.State.Run != null);
            var run = _session.State.Run!;
            Directory.CreateDirectory(run.Samples);
            Png.Save(Path.Combine(run.Samples, "00000020-one.png"), new RgbaImage(2, 2));
            File.WriteAllText(run.Options, "{\"objective\":\"yoso\",\"yoso\":{\"steps\":500}}");
            File.WriteAllText(run.Stats, "{\"stage\":\"yoso\",\"step\":20,\"seconds\":8,\"loss\":0.9}\n");
            Until(() => _view.Below.OfType<Image>().Single().image != null);

            Assert.That(_view.Below.OfType<ProgressBar>().Single().title, Is.EqualTo("house: 20 of 500 steps"));
            Assert.That(_view.Below.OfType<Label>().Single(label => label.name == "says").text, Does.Contain("training\ntrained 8 s").And.Contain("loss 0.900"));
            Click("Stop and save");
            Until(() => File.Exists(run.Stop));
            Assert.That(Button("Stop and save").enabledSelf, Is.False);
        }

        void AddFolder()
        {
            EditorUtility.Answer = _project.FullName;
            Click("Add folder...");
            Until(() => _session.State.Choice.Pictures.Count == 2);
        }

        VisualElement[] Rows()
        {
            var table = _view.Below.OfType<ListView>().Single();
            table.Show(0, 10);
            return table.Bound.ToArray();
        }

        void Until(Func<bool> isSo)
        {
            Assert.That(() =>
            {
                _now += TimeSpan.FromSeconds(TrainingSession.LookSeconds);
                _view.Tick();
                return isSo();
            }, Is.True.After(10_000, 5));
        }

        Button Button(string text) => _view.Below.OfType<Button>().Single(button => button.text == text);

        void Click(string text) => Button(text).Click();

        sealed class FakeProcesses : IProcesses
        {
            FoundProcess? _started;

            public FoundProcess Start(ProgramStart start) => _started = new FoundProcess(1, null);

            public FoundProcess? Find(int number) => _started;
        }
    }
}
