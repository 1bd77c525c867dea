#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class FrameSchedulerTest
    {
        readonly StageTimesOf _times = new StageTimesOf { Encode = 0.5, Denoise = 1, Decode = 0.5 };
        FrameScheduler _scheduler = new FrameScheduler(new FrameBudget());
        double _now;

        [SetUp]
        public void NewScheduler()
        {
            _scheduler = new FrameScheduler(new FrameBudget { Milliseconds = 4, TargetFrameMilliseconds = 16 });
            _now = 0;
        }

        [Test]
        public void ASlot_TakesOneDenoiseStep()
        {
            _scheduler.Add(new ExactPicture(_times));
            _scheduler.Add(new ExactPicture(_times));

            var first = RunSlot();
            var second = RunSlot();

            Assert.That(first, Is.EqualTo("Encode Denoise Decode Encode"));
            Assert.That(second, Is.EqualTo("Denoise Decode"));
        }

        [Test]
        public void AStage_WaitsForASlotThatFits()
        {
            Denoise(3);
            RunSlot(elapsed: 0);
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.1, Denoise = 3, Decode = 0.1 }));

            var tight = RunSlot(elapsed: 14);
            var wide = RunSlot(elapsed: 0);

            Assert.That(tight, Is.EqualTo("Encode"));
            Assert.That(wide, Is.EqualTo("Denoise Decode"));
        }

        [Test]
        public void AStageLongerThanAnySlot_RunsAndIsPaidBack()
        {
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.1, Denoise = 10, Decode = 0.1 }));

            var slots = new[] { RunSlot(), RunSlot(), RunSlot(), RunSlot() };

            Assert.That(slots, Is.EqualTo(new[] { "Encode Denoise", "", "Decode", "" }), "6.1 ms over the slot of 4: a slot and a half");
            Assert.That(_scheduler.Counts.Dropped, Is.EqualTo(1));
        }

        [Test]
        public void AStageThatJustMissesEverySlot_RunsInTheEnd()
        {
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.1, Denoise = 3.95, Decode = 0.1 }));
            RunSlot();

            var begun = Enumerable.Range(1, 20).First(_ => RunSlot(late: 0.1).Contains("Denoise"));

            Assert.That(begun, Is.EqualTo(SlotSize.Remembered + 1), "after as many slots as are remembered");
        }

        [Test]
        public void AnUrgentStageThatUploadsAndShorterOnesLeaveNoRoomFor_RunsInTheEnd()
        {
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.1, Denoise = 3.8, Decode = 0.1 }, priority: 1000) { Name = "Urgent" });
            RunSlot(late: 0.3);

            var begun = Enumerable.Range(1, 100).First(_ =>
            {
                _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.1, Denoise = 1, Decode = 0.1 }));
                return RunSlot(late: 0.3).Contains("DenoiseUrgent");
            });

            Assert.That(begun, Is.LessThanOrEqualTo(SlotSize.Remembered + 1));
        }

        [Test]
        public void AStepInSegments_TakesASlotEach_AndEndsBeforeAnotherBegins()
        {
            var times = new StageTimesOf { Encode = 0.5, Denoise = 9, Decode = 0.5, Segments = 3 };
            _scheduler.Add(new ExactPicture(times) { Name = "A" });
            _scheduler.Add(new ExactPicture(times) { Name = "B" });

            var slots = new[] { RunSlot(), RunSlot(), RunSlot(), RunSlot(), RunSlot(), RunSlot(), RunSlot() };

            Assert.That(slots, Is.EqualTo(new[] { "EncodeA DenoiseA EncodeB", "DenoiseA", "DenoiseA DecodeA", "DenoiseB", "DenoiseB", "DenoiseB DecodeB", "" }));
        }

        [Test]
        public void AStepThatIsOpen_IsAsUrgentAsWhatWaitsForItsEnd()
        {
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.5, Denoise = 6, Decode = 3.5, Segments = 2 }) { Name = "A" });
            RunSlot();
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.5, Denoise = 3, Decode = 0.5 }, priority: 9) { Name = "B" });
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 3, Denoise = 3, Decode = 0.5 }, priority: 5) { Name = "C" });

            var slots = new[] { RunSlot(), RunSlot(), RunSlot() };

            Assert.That(slots, Is.EqualTo(new[] { "EncodeB DenoiseA", "DenoiseB DecodeB", "EncodeC" }));
        }

        [Test]
        public void AStepThatIsRemovedHalfWay_LeavesTheNetworkToTheNext()
        {
            var removed = new ExactPicture(new StageTimesOf { Encode = 0.5, Denoise = 6, Decode = 0.5, Segments = 2 });
            _scheduler.Add(removed);
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.5, Denoise = 3, Decode = 0.5 }) { Name = "B" });
            RunSlot();

            _scheduler.Remove(removed);

            Assert.That(RunSlot(), Is.EqualTo("DenoiseB DecodeB"));
        }

        [Test]
        public void Priority_ComesFirst_AndWaitingCatchesUp()
        {
            var patient = new ExactPicture(new StageTimesOf { Encode = 3, Denoise = 3, Decode = 3 });
            _scheduler.Add(patient);
            var slots = 0;

            while (!patient.HasBegun)
            {
                if (_scheduler.Waiting + _scheduler.InFlight < 2)
                    _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 3, Denoise = 3, Decode = 3 }, priority: 2));
                RunSlot();
                slots++;
            }

            Assert.That(slots * 0.016, Is.EqualTo(4).Within(0.05), "seconds: two levels of two seconds each");
        }

        [Test]
        public void AnEarlierDeadline_ComesFirst()
        {
            var later = new ExactPicture(_times) { Due = TimeSpan.FromSeconds(9) };
            var sooner = new ExactPicture(_times) { Due = TimeSpan.FromSeconds(1) };
            _scheduler.Add(later);
            _scheduler.Add(sooner);

            _scheduler.OpenSlot(TimeSpan.Zero, default);
            var first = _scheduler.NextOnWorker(TimeSpan.Zero);

            Assert.That(first, Is.SameAs(sooner));
        }

        [Test]
        public void Time_StandsStillWhileNoFramesCome()
        {
            RunSlot();
            _now += 60_000;
            RunSlot();

            Assert.That(_scheduler.Now.TotalMilliseconds, Is.LessThanOrEqualTo(250));
        }

        [Test]
        public void PicturesBegun_AreBounded()
        {
            for (var i = 0; i < 40; i++)
                _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.01, Denoise = 3.9, Decode = 0.2 }));
            var most = 0;

            for (var i = 0; i < 60; i++)
            {
                RunSlot();
                most = Math.Max(most, _scheduler.InFlight);
            }

            Assert.That(most, Is.EqualTo(FrameScheduler.MostInFlight));
        }

        /// <summary>A finished picture of that step, so that the size of the slots before is known.</summary>
        void Denoise(double ms)
        {
            _scheduler.Add(new ExactPicture(new StageTimesOf { Encode = 0.1, Denoise = ms, Decode = 0.1 }));
        }

        /// <summary>Late is the time the main thread's work in the slot takes, before the worker is asked.</summary>
        string RunSlot(double elapsed = 0, double late = 0)
        {
            _scheduler.OpenSlot(Time(_now), new FrameTiming(Time(elapsed), Time(16)));
            var (ran, time) = ("", _now + late);
            while (_scheduler.NextOnWorker(Time(time)) is ExactPicture picture)
            {
                ran += (ran.Length > 0 ? " " : "") + picture.Stage + picture.Name;
                var ms = picture.Cost.Predicted.TotalMilliseconds;
                time += ms;
                _scheduler.Finished(picture, Time(ms), complete: false);
                if (!picture.MoveOn())
                    _scheduler.Remove(picture);
            }

            _now += 16;
            return ran;
        }

        static TimeSpan Time(double ms)
        {
            return TimeSpan.FromMilliseconds(ms);
        }
    }
}
