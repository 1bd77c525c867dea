#nullable enable
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainingTextTest
    {
        static readonly StatsLine Line = new("yoso", 60, 8, new Dictionary<string, double> { ["loss"] = 0.9 });

        static readonly TestCaseData[] Phases =
        {
            new(TrainingPhase.Starting, "starting"), new(TrainingPhase.Training, "training"), new(TrainingPhase.Stopping, "stopping"),
            new(TrainingPhase.Stopped, "it can go on"), new(TrainingPhase.Failed, "failed: no room"), new(TrainingPhase.Complete, "complete"),
        };

        [Test]
        public void ARun_SaysItsTimeSizeAndLoss()
        {
            var training = new TrainingState { Phase = TrainingPhase.Training, Step = 60, TotalSteps = 500, Trained = TimeSpan.FromSeconds(95), Remaining = TimeSpan.FromMinutes(125), Size = "33 layers", Stats = new[] { Line } };

            Assert.That(TrainingText.Of(new TrainStyleState { Run = new RunPlaces("runs/a"), Training = training, Collected = "Assets/a.yosostyle" }), Is.EqualTo("training\ntrained 1 min 35 s, about 2 h 5 min left\n33 layers\nloss 0.900\nin the project as Assets/a.yosostyle"));
        }

        [TestCaseSource(nameof(Phases))]
        public void APhase_IsSaidInWords(TrainingPhase phase, string words)
        {
            Assert.That(TrainingText.Of(new TrainStyleState { Run = new RunPlaces("runs/a"), Training = new TrainingState { Phase = phase, Reason = "no room" } }), Does.Contain(words));
        }

        [Test]
        public void WithoutARun_TheNextStepIsSaid()
        {
            Assert.That(TrainingText.Of(new TrainStyleState()), Does.Contain("Choose pictures"));
        }
    }
}
