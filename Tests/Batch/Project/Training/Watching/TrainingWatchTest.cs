#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainingWatchTest
    {
        static readonly RunSnapshot Running = new() { IsAlive = true, Options = new RunOptionsFile(500, "yoso", "t"), Stats = Stats(20, 40, 60), Log = new TrainerLog("35 layers", "") };

        static readonly TestCaseData[] Phases =
        {
            new(new RunSnapshot { IsAlive = true }, TrainingPhase.Starting),
            new(Running, TrainingPhase.Training),
            new(Running with { IsStopAsked = true }, TrainingPhase.Stopping),
            new(Running with { IsAlive = false, HasCheckpoint = true }, TrainingPhase.Stopped),
            new(Running with { IsAlive = false, HasCheckpoint = true, Log = new TrainerLog("", "no space left") }, TrainingPhase.Failed),
            new(Running with { IsAlive = false }, TrainingPhase.Failed),
            new(Running with { IsAlive = false, HasStyle = true, HasCheckpoint = true, Stats = Stats(480, 500) }, TrainingPhase.Complete),
            new(Running with { IsAlive = false, HasStyle = true, HasCheckpoint = true }, TrainingPhase.Stopped),
            new(new RunSnapshot(), TrainingPhase.Failed),
        };

        [TestCaseSource(nameof(Phases))]
        public void APhase_FollowsFromWhatTheFolderHolds(RunSnapshot run, TrainingPhase phase)
        {
            Assert.That(After(new TrainingEvent.Seen(run)).Phase, Is.EqualTo(phase));
        }

        [Test]
        public void WhatRemains_IsReckonedAtTheNewestPace()
        {
            var state = After(new TrainingEvent.Seen(Running));

            Assert.That((state.Step, state.TotalSteps, state.Progress), Is.EqualTo((60L, 500L, 0.12f)));
            Assert.That(state.Trained, Is.EqualTo(TimeSpan.FromSeconds(24)));
            Assert.That(state.Remaining, Is.EqualTo(TimeSpan.FromSeconds(8.0 / 20 * 440)));
            Assert.That(state.Size, Is.EqualTo("35 layers"));
        }

        [Test]
        public void AStop_IsShownAtOnce_ButOnlyWhereSomethingRuns()
        {
            Assert.That(After(new TrainingEvent.Seen(Running), new TrainingEvent.StopAsked()).Phase, Is.EqualTo(TrainingPhase.Stopping));
            Assert.That(After(new TrainingEvent.StopAsked()).Phase, Is.EqualTo(TrainingPhase.Unknown));
        }

        [Test]
        public void AStop_StaysOneUntilTheProcessHasLeft_AndANewStartForgetsIt()
        {
            var stopping = new TrainingEvent[] { new TrainingEvent.Seen(Running), new TrainingEvent.StopAsked(), new TrainingEvent.Seen(Running) };

            Assert.That(After(stopping).Phase, Is.EqualTo(TrainingPhase.Stopping));
            Assert.That(After(stopping.Append(new TrainingEvent.Seen(Running with { IsAlive = false, HasCheckpoint = true })).ToArray()).Phase, Is.EqualTo(TrainingPhase.Stopped));
            Assert.That(After(stopping.Concat(new TrainingEvent[] { new TrainingEvent.Started(), new TrainingEvent.Seen(Running) }).ToArray()).Phase, Is.EqualTo(TrainingPhase.Training));
        }

        [Test]
        public void AStoppedRun_CanGoOn_AFailedOneToo()
        {
            Assert.That(After(new TrainingEvent.Seen(Running with { IsAlive = false, HasCheckpoint = true })).CanGoOn, Is.True);
            Assert.That(After(new TrainingEvent.Seen(Running with { IsAlive = false })).CanGoOn, Is.True);
            Assert.That(After(new TrainingEvent.Seen(Running)).CanGoOn, Is.False);
        }

        [Test]
        public void AFailure_HasAReason()
        {
            Assert.That(After(new TrainingEvent.Seen(new RunSnapshot { Log = new TrainerLog("", "no such program") })).Reason, Is.EqualTo("no such program"));
            Assert.That(After(new TrainingEvent.Seen(new RunSnapshot())).Reason, Does.Contain("train.log"));
        }

        [Test]
        public void AnyStatsAtAll_GiveAStateOfUse([Range(0, 9)] int seed)
        {
            var random = new Random(seed);
            for (var i = 0; i < 1000; i++)
            {
                var steps = Enumerable.Range(0, random.Next(12)).Select(_ => random.NextInt64(random.Next(2) == 0 ? 1000 : long.MaxValue)).Distinct().OrderBy(step => step).ToArray();
                var run = Running with { IsAlive = random.Next(2) == 0, HasStyle = random.Next(2) == 0, Options = random.Next(3) == 0 ? null : new RunOptionsFile(random.Next(1000), "", ""), Stats = steps.Select(step => Line(step, random.NextDouble() * Math.Pow(10, random.Next(-9, 300)))).ToArray() };

                var state = After(new TrainingEvent.Seen(run));

                Assert.That(state.Progress, Is.InRange(0, 1));
                Assert.That(state.Remaining ?? TimeSpan.Zero, Is.GreaterThanOrEqualTo(TimeSpan.Zero));
                Assert.That(state.Trained, Is.GreaterThanOrEqualTo(TimeSpan.Zero));
            }
        }

        static TrainingState After(params TrainingEvent[] events) => events.Aggregate(new TrainingState(), TrainingWatch.Next);

        static StatsLine[] Stats(params long[] steps) => steps.Select(step => Line(step, 8)).ToArray();

        static StatsLine Line(long step, double seconds) => new("yoso", step, seconds, new Dictionary<string, double>());
    }
}
