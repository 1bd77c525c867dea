#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainStyleDeskTest
    {
        static readonly RunPlaces Old = new("runs/old");
        static readonly RunPlaces New = new("runs/new");
        static readonly TrainingPicture Dragon = new("red_dragon.png", "");
        static readonly TrainingPicture Door = new("door.png", "an old door");

        [Test]
        public void PicturesAddedAgain_KeepTheCaptionsThatWereTyped()
        {
            var state = After(Add(Dragon, Door), new TrainStyleCommand.SetCaption("red_dragon.png", " a dragon "), Add(Dragon, new TrainingPicture("new.png", "")));

            Assert.That(state.Choice.Pictures.Select(picture => picture.Caption), Is.EqualTo(new[] { "a dragon", "an old door", "" }));
        }

        [Test]
        public void Suggestions_FillOnlyWhatIsMissing()
        {
            var state = After(Add(Dragon, Door), new TrainStyleCommand.SuggestCaptions());

            Assert.That(state.Choice.Pictures.Select(picture => picture.Caption), Is.EqualTo(new[] { "red dragon", "an old door" }));
        }

        [Test]
        public void ARemovedPicture_IsGone()
        {
            Assert.That(After(Add(Dragon, Door), new TrainStyleCommand.RemovePicture("door.png")).Choice.Pictures, Is.EqualTo(new[] { Dragon }));
        }

        [Test]
        public void AnOpenedWindow_WatchesTheRunThatWasStartedLast()
        {
            var state = After(new TrainStyleCommand.RunsListed(new[] { Old, New }));

            Assert.That(state.Run, Is.EqualTo(New));
            Assert.That(TrainStyleDesk.Next(TrainStyleDesk.Next(state, new TrainStyleCommand.Watch(Old)), new TrainStyleCommand.RunsListed(new[] { Old, New })).Run, Is.EqualTo(Old));
        }

        [Test]
        public void AStartedRun_IsListedAndWatched()
        {
            var state = After(new TrainStyleCommand.RunsListed(new[] { Old }), new TrainStyleCommand.Watch(New), Happened(New, new TrainingEvent.Started()));

            Assert.That(state.Runs, Is.EqualTo(new[] { Old, New }));
            Assert.That(state.Training.Phase, Is.EqualTo(TrainingPhase.Starting));
        }

        [Test]
        public void WhatHappensToAnotherRun_DoesNotMatter()
        {
            var state = After(new TrainStyleCommand.Watch(Old), Happened(New, new TrainingEvent.Started()));

            Assert.That(state.Training.Phase, Is.EqualTo(TrainingPhase.Unknown));
        }

        [Test]
        public void OnlyAWholeChoice_BesideARunAtRest_CanBeStarted()
        {
            var whole = After(Add(Dragon, Door), new TrainStyleCommand.Edit(choice => choice with { Name = "house" }), new TrainStyleCommand.Watch(Old));

            Assert.That(After(Add(Dragon, Door)).CanStart, Is.False);
            Assert.That(whole.CanStart, Is.True);
            Assert.That(TrainStyleDesk.Next(whole, Happened(Old, new TrainingEvent.Started())).CanStart, Is.False);
        }

        [Test]
        public void AnotherRun_BeginsWithoutWhatWasSaidOfTheLast()
        {
            var state = After(new TrainStyleCommand.Watch(Old), new TrainStyleCommand.StyleCollected("Assets/Styles/old.yosostyle"), new TrainStyleCommand.Failed("x"), new TrainStyleCommand.Watch(New));

            Assert.That((state.Collected, state.Problem), Is.EqualTo(("", "")));
        }

        static TrainStyleCommand.AddPictures Add(params TrainingPicture[] pictures) => new(pictures);

        static TrainStyleCommand.Happened Happened(RunPlaces run, TrainingEvent what) => new(run, what);

        static TrainStyleState After(params TrainStyleCommand[] commands) => commands.Aggregate(new TrainStyleState(), TrainStyleDesk.Next);
    }
}
