#nullable enable
using System;
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
    public sealed class ModelsViewTest
    {
        static readonly StyleFit Fits = new(4, 4, Array.Empty<StyleSkip>(), "");
        static readonly StyleEntry House = new("house", "s/house.safetensors") { Format = "kohya", Rank = "8", Scale = "1", Licence = "CC0-1.0", Fit = Fits };
        static readonly StyleEntry Other = new("other", "s/other.safetensors") { Fit = Fits with { Matched = 0, Refusal = "for another model" } };

        TemporaryFolder _project = null!;
        FakeMaker _maker = null!;
        ModelsSession _session = null!;
        ModelsView _view = null!;
        YosoSettings _settings = new();
        TimeSpan _now;

        [SetUp]
        public void Begin()
        {
            (_project, _maker, _settings) = (new TemporaryFolder(), new FakeMaker(), new YosoSettings());
            var installation = new Installation(_project.File("package"), _project.FullName);
            _session = new ModelsSession(new ModelsPlace(installation, () => _settings)
            {
                Shelves = () => new ShelfPlaces("default.yoso", _project.File("cache")),
                ChangeSettings = change => _settings = change(_settings),
                Open = (_, _) => _maker,
                Doctor = new DoctorChecks(installation),
            }, () => _now);
            _view = new ModelsView(_session);
        }

        [TearDown]
        public void End()
        {
            _view.Dispose();
            _session.Dispose();
            _project.Dispose();
        }

        [Test]
        public void WhatIsThere_IsShownInWords_AndWhatDoesNotFitHasNoSlider()
        {
            Fill();

            Assert.That(Text("house"), Does.Contain("rank 8").And.Contain("fits: 4 of 4 layers").And.Contain("licence CC0-1.0"));
            Assert.That(Text("other"), Does.Contain("for another model").And.Contain("no licence said"));
            Assert.That((Slider(House).enabledSelf, Slider(Other).enabledSelf), Is.EqualTo((true, false)));
        }

        [Test]
        public void ASlider_SetsItsStylesWeight_AndStaysTheSameElement()
        {
            Fill();
            var slider = Slider(House);

            slider.value = 0.75f;

            Assert.That(_session.State.WeightOf(House.Path), Is.EqualTo(0.75f));
            Assert.That(Slider(House), Is.SameAs(slider));
            Click("All to 0");
            Assert.That(slider.value, Is.Zero);
        }

        [Test]
        public void ThePreview_FollowsPromptAndSeed_AndShowsTheLastPicture()
        {
            Fill();

            Field("Prompt").value = "a red dragon";
            Field("Seed").value = "7";
            Field("Seed").value = "no number";
            Until(() => _view.Below.OfType<Image>().Single().image != null);

            Assert.That(_maker.Made!.Request, Is.EqualTo(new TextureRequest { Prompt = "a red dragon", Seed = 7 }));
            Assert.That(_view.Below.OfType<Label>().Single(label => label.name == "says").text, Does.Contain("CUDA failed: no driver"));
        }

        [Test]
        public void TheModelInUse_CannotBeChosenAgain_AnotherCan()
        {
            Fill();

            Click("Use");

            Assert.That(_settings.Model, Does.EndWith("hero.yoso"));
            Assert.That(Button("In use").enabledSelf, Is.False);
        }

        [Test]
        public void AFolder_IsAddedFromADialog_AndAClosedDialogAddsNothing()
        {
            EditorUtility.Answer = "";
            Click("Add folder...");
            Assert.That(_settings.Folders, Is.Empty);

            EditorUtility.Answer = _project.File("More");
            Click("Add folder...");

            Assert.That(_settings.Folders, Is.EqualTo(new[] { "More" }));
        }

        [Test]
        public void AFileThatIsNoModel_IsAProblemOnScreen()
        {
            File.WriteAllText(_project.File("notes.txt"), "");
            EditorUtility.Answer = _project.File("notes.txt");

            Click("Add file...");
            Until(() => _session.State.Problem.Length > 0);

            Assert.That(_view.Below.OfType<Label>().Single(label => label.name == "problem").text, Does.Contain("notes.txt"));
        }

        [Test]
        public void TheDoctor_IsAsked_AndItsReportCanBeCopied()
        {
            Click("Examine");
            Until(() => _session.State.Report != null);

            Assert.That(_view.Below.OfType<HelpBox>().Select(box => box.text), Has.Some.StartsWith("Plugins staged: no plugins are listed"));
            Click("Copy report");
            Assert.That(EditorGUIUtility.systemCopyBuffer, Does.StartWith("[bad] Plugins staged"));
        }

        [Test]
        public void AFix_IsApplied_OrShownWhereItLies()
        {
            _session.Dispatch(new ModelsCommand.DoctorLooked(new DoctorReport(new[]
            {
                new Finding("a", Health.Doubtful, "?") { Fix = new SettingsFix("Use 3 threads", settings => settings with { Threads = 3 }) },
                new Finding("b", Health.Bad, "?") { Fix = new ShowFix("Show it", "/there") },
            })));

            Click("Use 3 threads");
            Click("Show it");

            Assert.That(_settings.Threads, Is.EqualTo(3));
            Assert.That(World.Log, Has.Some.EqualTo("reveal: /there"));
        }

        void Fill()
        {
            var models = new[] { new ModelEntry("yoso-sprites", "default.yoso"), new ModelEntry("hero", _project.File("hero.yoso")) };
            _session.Dispatch(new ModelsCommand.ShelfRead(new Shelf { Models = models, ChosenModel = "default.yoso", Styles = new[] { House, Other } }));
        }

        void Until(Func<bool> isSo)
        {
            Assert.That(() =>
            {
                _now += TimeSpan.FromMilliseconds(PreviewLoop.QuietMs);
                _view.Tick();
                return isSo();
            }, Is.True.After(10_000, 5));
        }

        string Text(string name) => _view.Below.OfType<Label>().Single(label => label.name == name).text;

        Slider Slider(StyleEntry style) => _view.Below.OfType<Slider>().Single(slider => slider.name == style.Path);

        TextField Field(string label) => _view.Below.OfType<TextField>().Single(field => field.label == label);

        Button Button(string text) => _view.Below.OfType<Button>().Single(button => button.text == text);

        void Click(string text) => Button(text).Click();
    }
}
