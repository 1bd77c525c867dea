#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchEstimateTest
    {
        static readonly Recipe Small = new() { Width = 32, Height = 32 };
        static readonly Recipe Large = new() { Width = 64, Height = 64, Steps = 2 };

        [Test]
        public void BeforeAnythingWasMade_TimeIsUnknown_AndRoomAGuess()
        {
            var estimate = Estimate(1, (Small, 10));

            Assert.That(estimate.TimeLeft, Is.Null);
            Assert.That(estimate.BytesLeft, Is.InRange(10 * 1000, 10 * 10_000));
        }

        [Test]
        public void Time_IsThatOfThePicturesMade()
        {
            var estimate = Estimate(1, (Small, 10));

            estimate.Made(Small, 4, Seconds(8));
            Finish(estimate, Small, 4);

            Assert.That(estimate.TimeLeft, Is.EqualTo(Seconds(6 * 2)));
        }

        [Test]
        public void AFirstBatchThatTookLong_CountsLittleOnceThereAreMore()
        {
            var estimate = Estimate(1, (Small, 100));

            estimate.Made(Small, 1, Seconds(50));
            estimate.Made(Small, 1, Seconds(1));
            estimate.Made(Small, 1, Seconds(1));

            Assert.That(estimate.TimeLeft, Is.EqualTo(Seconds(100)));
        }

        [Test]
        public void PicturesOfASizeNotMadeYet_AreCountedByPixelsAndSteps()
        {
            var estimate = Estimate(1, (Small, 2), (Large, 3));

            estimate.Made(Small, 2, Seconds(2));
            Finish(estimate, Small, 2);

            Assert.That(estimate.TimeLeft, Is.EqualTo(Seconds(3 * 1 * 4 * 2)));
        }

        [Test]
        public void Workers_ShareTheTime()
        {
            var estimate = Estimate(4, (Small, 10));

            estimate.Made(Small, 1, Seconds(2));

            Assert.That(estimate.TimeLeft, Is.EqualTo(Seconds(5)));
        }

        [Test]
        public void ARunThatIsSlowerThanItsMakers_TakesLonger()
        {
            var estimate = Estimate(1, (Small, 10));

            estimate.Made(Small, 2, Seconds(2));

            Assert.That(estimate.TimeLeftAfter(Seconds(6)), Is.EqualTo(Seconds(30)));
            Assert.That(estimate.TimeLeftAfter(Seconds(1)), Is.EqualTo(Seconds(10)));
        }

        [Test]
        public void Room_IsThatOfThePicturesWritten_AndCorrectsTheGuessForOthers()
        {
            var alone = Estimate(1, (Large, 1)).BytesLeft;
            var estimate = Estimate(1, (Small, 3), (Large, 1));
            var guess = Estimate(1, (Small, 1)).BytesLeft;

            estimate.Written(Small, 2 * guess);

            Assert.That(estimate.BytesLeft, Is.EqualTo(2 * 2 * guess + 2 * alone).Within(10));
        }

        [Test]
        public void Failures_TakeNeither()
        {
            var estimate = Estimate(1, (Small, 1));

            estimate.Made(Small, 1, Seconds(1));
            estimate.Failed(Small);

            Assert.That((estimate.TimeLeft, estimate.BytesLeft), Is.EqualTo((TimeSpan.Zero, 0L)));
        }

        [Test]
        public void WhatTheJournalTells_IsKnownFromTheStart()
        {
            using var test = new RunUnderTest();
            test.Maker = new FakeMaker(_ => test.Time.GoOn(2));
            test.Run(4);

            var estimate = BatchEstimate.Of(Resumption.Of(Items.Plan(10), test.History, test.Store), 1);

            Assert.That(estimate.TimeLeft, Is.EqualTo(Seconds(6 * 0.5)));
            Assert.That(estimate.BytesLeft, Is.EqualTo(6 * test.Names.Average(name => test.Store.Read(name)!.Length)).Within(10));
        }

        static BatchEstimate Estimate(int workers, params (Recipe Recipe, int Count)[] left)
        {
            var maker = new FakeMaker();
            var items = left.SelectMany(part => Items.Seeds(part.Count).Select(item => item with
            {
                Request = item.Request with { Width = part.Recipe.Width, Height = part.Recipe.Height, Steps = part.Recipe.Steps },
            })).ToArray();
            return BatchEstimate.Of(Resumption.Of(Items.Plan(maker, items), new JournalHistory(), new FakeStore()), workers);
        }

        static void Finish(BatchEstimate estimate, Recipe recipe, int count)
        {
            for (var i = 0; i < count; i++)
                estimate.Written(recipe, 1000);
        }

        static TimeSpan Seconds(double seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }
    }
}
