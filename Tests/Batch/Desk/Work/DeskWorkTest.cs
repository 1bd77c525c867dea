#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class DeskWorkTest
    {
        [Test]
        public void ADraft_IsCounted_AndEstimatedWhenItRests()
        {
            using var desk = new DeskAtWork();

            desk.Do(new TypeJobs("a {red|blue} potion\na key"));
            desk.Until(state => state.Reading.Estimate != null);

            Assert.That(desk.State.Reading.Count, Is.EqualTo(12));
            Assert.That(desk.State.Reading.Estimate!.Bytes, Is.GreaterThan(0));
            Assert.That(Directory.Exists(desk.Place.Folder) && File.Exists(Path.Combine(desk.Place.Folder, ".yoso", "journal.jsonl")), Is.False);
        }

        [TestCase("a {red|blue potion", "", "line 1, column 3:")]
        [TestCase("a potion", "1-", "seeds:")]
        public void WhatIsWrong_IsSaidWithItsPlace(string text, string seeds, string expected)
        {
            using var desk = new DeskAtWork();

            desk.Do(new TypeJobs(text), new ChangeDefaults(new DeskDefaults { Seeds = seeds }));
            desk.Until(state => !state.IsReading());

            Assert.That(DeskTexts.Problem(desk.State), Does.StartWith(expected));
            Assert.That(desk.State.CanStart(), Is.False);
        }

        [TestCase("kind", "wheel")]
        [TestCase("sizes", "32y32")]
        [TestCase("styles", ":x")]
        [TestCase("rule", "{colour}")]
        [TestCase("scale", "0")]
        public void ADefaultThatCantBeRead_IsAProblem(string field, string value)
        {
            using var desk = new DeskAtWork();
            var defaults = new DeskDefaults();

            desk.Do(new TypeJobs("a key"), new ChangeDefaults(field switch
            {
                "kind" => defaults with { Kind = value },
                "sizes" => defaults with { Sizes = value },
                "styles" => defaults with { Styles = value },
                "rule" => defaults with { NamingRule = value },
                _ => defaults with { Scale = 0 },
            }));
            desk.Until(state => !state.IsReading());

            Assert.That(desk.State.Reading.Problem, Is.Not.Null);
        }

        [Test]
        public void ADraftsDefaults_ReachItsItems()
        {
            using var desk = new DeskAtWork();
            var defaults = new DeskDefaults { Kind = "tile", Sizes = "16x8", Seeds = "7, 9", Styles = "a.safetensors:0.5|none", Scale = 2 };
            desk.Do(new ChangeDefaults(defaults));

            desk.Draw("a key");
            desk.Until(state => state.Run.Phase == RunPhase.Finished);

            var items = desk.State.Pictures.Select(picture => picture.Item).ToArray();
            Assert.That(items.Select(item => item.Request.Seed), Is.EqualTo(new ulong[] { 7, 9, 7, 9 }));
            Assert.That(items[0].Styles, Is.EqualTo(new[] { new StyleUse(desk.File("a.safetensors"), 0.5f) }));
            Assert.That(items.Select(item => (item.Kind.Name, item.Scale, item.Request.Width, item.Request.Height)), Is.All.EqualTo(("tile", 2, 16, 8)));
        }

        [Test]
        public void AFile_IsReadWithItsFormat()
        {
            using var desk = new DeskAtWork();
            File.WriteAllText(desk.File("jobs.csv"), "prompt,seed\na key,5");

            desk.Do(new OpenJobs(desk.File("jobs.csv")));
            desk.Until(state => state.Reading.Count == 1);
            desk.Do(new OpenJobs(desk.File("absent.csv")));
            desk.Until(state => state.Notice.Length > 0);

            Assert.That(desk.State.Draft.Format, Is.EqualTo(JobFormat.Csv));
            Assert.That(desk.State.Notice, Does.Contain("absent.csv"));
        }

        [Test]
        public void ARun_MakesEverything_AndAnotherDraftKeepsWhatIsMade()
        {
            using var desk = new DeskAtWork();
            desk.Draw("a key", "a ring");
            desk.Until(state => state.Run.Phase == RunPhase.Finished);
            Assert.That(desk.State.Run.Done, Is.EqualTo(8));
            Assert.That(desk.State.Pictures.Select(picture => File.Exists(Path.Combine(desk.Place.Folder, picture.FileName))), Is.All.True);

            desk.Draw("a ring", "a hat", "a key");
            desk.Until(state => state.Run.Phase == RunPhase.Finished);

            Assert.That(desk.State.Run.Done, Is.EqualTo(12));
            Assert.That(desk.Makers[^1].Made.Sum(batch => batch.Length), Is.EqualTo(4));
            Assert.That(desk.Makers.Select(maker => maker.IsDisposed), Is.All.True);
        }

        [Test]
        public void Vary_AddsToWhatIsThere()
        {
            using var desk = new DeskAtWork();
            desk.Draw("a key");
            desk.Until(state => state.Run.Phase == RunPhase.Finished);

            desk.Do(new Vary(2));
            desk.Until(state => state.Run.Phase == RunPhase.Finished);

            Assert.That(desk.State.Pictures.Where(picture => picture.IsMade).Select(picture => picture.Item.Request.Seed), Is.EqualTo(new ulong[] { 0, 1, 2, 3, 4, 5 }));
        }

        [Test]
        public void WhatIsAskedForDuringARun_IsMadeRightAfterIt()
        {
            using var desk = new DeskAtWork();

            for (var i = 0; i < 20; i++)
            {
                desk.Draw("prompt " + i);
                desk.Until(state => state.Pictures.Count > 0 && state.Pictures[0].Prompt == "prompt " + i);
                desk.Do(new Vary(1));
                desk.Until(state => state.Run.Phase == RunPhase.Finished || state.Run.Phase == RunPhase.Stopped);
                Assert.That(desk.State.Run.Problem, Is.Empty);
                Assert.That(desk.State.Run.Done, Is.EqualTo(5));
                desk.Do(new NewBatch());
            }
        }

        [Test]
        public void FailuresAndRefusals_StandInTheirPlaces()
        {
            using var desk = new DeskAtWork(items =>
            {
                if (items.Any(item => item.Request.Seed == 2))
                    throw new InvalidOperationException("not this one");
            });
            desk.Do(new ChangeDefaults(new DeskDefaults { Sizes = "2x2|3x2" }));

            desk.Draw("a key");
            desk.Until(state => state.Run.Phase == RunPhase.Finished);

            Assert.That(desk.State.Pictures.Select(picture => picture.Stage), Is.EqualTo(Enumerable.Range(0, 8).Select(i => i == 2 || i > 3 ? PictureStage.Failed : PictureStage.Made)));
            Assert.That(desk.State.Pictures[7].Problem, Does.Contain("multiple of 2"));
        }

        [Test]
        public void AHeldRun_StandsStill_AndACancelledOneEnds()
        {
            var batches = 0;
            using var second = new ManualResetEventSlim();
            using var desk = new DeskAtWork(_ =>
            {
                if (Interlocked.Increment(ref batches) > 1)
                    second.Wait(TimeSpan.FromSeconds(20));
            });
            desk.Draw(Enumerable.Range(0, 50).Select(i => "prompt " + i).ToArray());
            desk.Until(state => state.Pictures.Count > 0);

            desk.Do(new PauseRun());
            second.Set();
            Thread.Sleep(100);
            var held = Volatile.Read(ref batches);
            Thread.Sleep(100);
            Assert.That(Volatile.Read(ref batches), Is.EqualTo(held).And.LessThan(50));

            desk.Do(new GoOn(), new CancelRun());
            desk.Until(state => state.Run.Phase == RunPhase.Stopped);
            Assert.That(desk.State.CanGoOn(), Is.True);
        }

        [Test]
        public void AnEndedDesk_GoesOnWhereItWas_AfterItsSessionWasRead()
        {
            using var desk = new DeskAtWork(_ => Thread.Sleep(20));
            desk.Draw(Enumerable.Range(0, 20).Select(i => "prompt " + i).ToArray());
            desk.Until(state => state.Run.Done >= 8);
            desk.Do(new Decide(Verdict.Kept));

            Assert.That(desk.Work.End(desk.State, TimeSpan.FromSeconds(1)), Is.True);
            var done = JournalHistory.Read(desk.Place.Folder).Done.Count;
            desk.Do(new Restore(desk.Work.Load()!, true));
            desk.Until(state => state.Run.Phase == RunPhase.Finished);

            Assert.That(desk.State.Run.Done, Is.EqualTo(80));
            Assert.That(desk.VerdictOfFirst, Is.EqualTo(Verdict.Kept));
            Assert.That(desk.Makers[^1].Made.Sum(batch => batch.Length), Is.EqualTo(80 - done).And.LessThan(80));
        }

        [Test]
        public void AnEndedDesk_HasClosedTheModelOfItsEstimate()
        {
            using var desk = new DeskAtWork();
            desk.Do(new TypeJobs("a key"));
            desk.Until(state => state.Reading.Estimate != null);

            var hasEnded = desk.Work.End(desk.State, TimeSpan.FromSeconds(20));

            Assert.That(hasEnded, Is.True);
            Assert.That(desk.Makers.Select(maker => maker.IsDisposed), Is.EqualTo(new[] { true }));
        }

        [Test]
        public void AModelThatCantBeOpened_BreaksTheRun_AndSaysWhy()
        {
            using var folder = new TemporaryFolder();
            var answers = new System.Collections.Concurrent.BlockingCollection<DeskCommand>();
            using var work = new DeskWork(new DeskPlace(folder.FullName, folder.FullName), answers.Add);

            work.Carry(new BeginRun(new DeskDraft { Text = "a key" }), new DeskState());

            Assert.That(answers.TryTake(out var answer, TimeSpan.FromSeconds(20)), Is.True);
            Assert.That(answer, Is.EqualTo(new RunEnded(RunOutcome.Broken, "a model wanted, found none")));
        }

        [Test]
        public void ADamagedSession_IsNotRead_AndIsSpokenOf()
        {
            using var desk = new DeskAtWork();
            Directory.CreateDirectory(Path.Combine(desk.Place.Folder, ".yoso"));
            File.WriteAllText(SessionFile.PathIn(desk.Place.Folder), "{");

            Assert.That(desk.Work.Load(), Is.Null);

            desk.Until(state => state.Notice.Contains("desk.json"));
        }
    }
}
