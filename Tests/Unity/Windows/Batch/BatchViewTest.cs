#nullable enable
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class BatchViewTest
    {
        static readonly (string Button, DeskCommand Command)[] Clicks =
        {
            ("Start", new StartRun()), ("New batch", new NewBatch()),
            ("Keep", new Decide(Verdict.Kept)), ("Reject", new Decide(Verdict.Rejected)), ("Clear", new Decide(Verdict.None)),
            ("Vary", new Vary(4)), ("Re-roll", new ReRoll()), ("Upscale", new Upscale(2)), ("Compare", new Compare()),
            ("Save kept", new SaveKept()), ("Show folder", new ShowFolder()),
            ("Keep left", new Prefer(true)), ("Keep right", new Prefer(false)), ("Back", new ClosePane()),
        };

        readonly List<DeskCommand> _said = new();
        BatchView _view = null!;

        [SetUp]
        public void Open()
        {
            _said.Clear();
            _view = new BatchView(_said.Add, "nowhere");
        }

        [TearDown]
        public void Close() => _view.Dispose();

        [TestCaseSource(nameof(Clicks))]
        public void AButton_SaysItsCommand((string Button, DeskCommand Command) click)
        {
            _view.Show(DeskStates.WithPictures(4).After(new Decide(Verdict.Kept), new ClickCell(0), new ClickCell(1, Toggles: true)));

            _view.Named<Button>(click.Button).Click();

            Assert.That(_said, Is.EqualTo(new[] { click.Command }));
            Assert.That(_view.Named<Button>(click.Button).tooltip, Is.Not.Empty);
        }

        [Test]
        public void ARunsButtons_AreOnWhenTheyCanDoSomething()
        {
            var running = DeskStates.Of(new TypeJobs("a key"), new DraftWasRead(new DraftReading { Revision = 1, Count = 9 }), new StartRun(), new RunPlanned(new[] { new DeskPicture("a", new BatchItem()) }));
            _view.Show(running);
            foreach (var name in new[] { "Pause", "Go on", "Cancel" })
                _view.Named<Button>(name).Click();
            Assert.That(_said, Is.EqualTo(new DeskCommand[] { new PauseRun(), new CancelRun() }));

            _said.Clear();
            _view.Show(running.After(new PauseRun()));
            foreach (var name in new[] { "Pause", "Go on", "Cancel" })
                _view.Named<Button>(name).Click();
            Assert.That(_said, Is.EqualTo(new DeskCommand[] { new GoOn(), new CancelRun() }));
        }

        [Test]
        public void AnEmptyDesk_HasNothingToClickButItsFolder()
        {
            _view.Show(new DeskState());

            foreach (var button in _view.Below.OfType<Button>().Where(button => button.name is not ("Open list..." or "Contact sheet..." or "Back" or "Keep left" or "Keep right")))
                button.Click();

            Assert.That(_said, Is.EqualTo(new DeskCommand[] { new NewBatch(), new ShowFolder() }));
        }

        [Test]
        public void Fields_SayWhatIsTyped_AndShowWhatTheStateHas()
        {
            _view.Show(DeskStates.WithPictures(1).After(new ChangeDefaults(new DeskDefaults { Scale = 3 })));

            _view.Named<TextField>("Seeds").value = "1-9";
            _view.Named<DropdownField>("Kind").value = "tile";
            _view.Named<IntegerField>("Scale").value = 4;
            _view.Named<TextField>("Folder").value = "Assets/Tiles";
            _view.Named<TextField>("Search").value = "red";
            _view.Named<DropdownField>("Jobs").value = "CSV";

            var defaults = new DeskDefaults { Scale = 3 };
            Assert.That(_said, Is.EqualTo(new DeskCommand[]
            {
                new ChangeDefaults(defaults with { Seeds = "1-9" }), new ChangeDefaults(defaults with { Kind = "tile" }), new ChangeDefaults(defaults with { Scale = 4 }),
                new ChooseFolder("Assets/Tiles"), new Search("red"), new ChooseFormat(JobFormat.Csv),
            }));
        }

        [Test]
        public void WhatTheStateHas_IsShown_WithoutSayingAnything()
        {
            var state = DeskStates.WithPictures(3).After(new TypeJobs("a {b|"), new ChooseFilter(GridFilter.Kept), new Tell("three saved"));
            state = state.After(new DraftWasRead(new DraftReading { Revision = state.Draft.Revision, Problem = new DraftProblem(1, 3, "a } wanted") }));

            _view.Show(state);

            Assert.That(_said, Is.Empty);
            Assert.That(_view.Below.OfType<TextField>().Single(field => field.multiline).value, Is.EqualTo("a {b|"));
            Assert.That(_view.Below.OfType<HelpBox>().Single().text, Is.EqualTo("line 1, column 3: a } wanted"));
            Assert.That(_view.Below.OfType<Label>().Select(label => label.text), Does.Contain("three saved").And.Contains("0 of 3 shown, 0 selected, 0 kept"));
            Assert.That(_view.Below.OfType<ProgressBar>().Single().title, Is.EqualTo("finished: 3 of 3"));
        }

        [Test]
        public void Dialogs_SayTheFileThatWasChosen_OrNothing()
        {
            _view.Show(DeskStates.WithPictures(1).After(new Decide(Verdict.Kept)));
            foreach (var (button, answer) in new[] { ("Open list...", ""), ("Contact sheet...", ""), ("Open list...", "/jobs.csv"), ("Contact sheet...", "/sheet.png") })
            {
                EditorUtility.Answer = answer;
                _view.Named<Button>(button).Click();
            }

            Assert.That(_said, Is.EqualTo(new DeskCommand[] { new OpenJobs("/jobs.csv"), new SaveSheet("/sheet.png") }));
        }
    }
}
