#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>The scheduler over a hundred thousand frames of virtual time, against what could be done at best.</summary>
    public sealed class FrameSchedulerSimulationTest
    {
        const int Frames = 100_000;
        const int FramesASetting = 2_000;

        [Test]
        public void Slots_HoldWhatBegan_AndGrantsBoundWhatDoesNotFit([Values] Contention contention, [Values(3.0, 5.0, 30.0)] double longestDenoise)
        {
            var (books, finished, longest) = Play(contention, longestDenoise, clairvoyant: false);

            TestContext.Progress.WriteLine(FormattableString.Invariant(
                $"{contention}, denoise up to {longestDenoise} ms: {books.Slots} slots, {finished} pictures, {books.Overruns} overruns, {books.Excused} slots with a stage longer than any slot, used {books.Used / books.Granted:p1} of the grants, {books.Used / (books.Slots * 1000.0 / 60):p1} of the time, most beyond the grants {books.WorstStretch:f2} ms, longest stage {longest:f2} ms"));
            Assert.That(books.Overruns, Is.Zero, $"slots overfilled, by up to {books.WorstOverrun} ms");
            Assert.That(books.WorstStretch, Is.LessThanOrEqualTo(longest + 0.01), "work beyond the grants, over any stretch of frames");
            Assert.That(books.Used / books.Slots, Is.LessThanOrEqualTo(new FrameBudget().Milliseconds), "ms a frame");
        }

        [Test]
        public void Throughput_IsNearAClairvoyantSchedulers([Values] Contention contention, [Values(3.0, 5.0, 30.0)] double longestDenoise)
        {
            var learned = Play(contention, longestDenoise, clairvoyant: false).Finished;
            var clairvoyant = Play(contention, longestDenoise, clairvoyant: true).Finished;

            TestContext.Progress.WriteLine($"{contention}, denoise up to {longestDenoise} ms: {learned} pictures, {clairvoyant} with every time known beforehand: {(double)learned / clairvoyant:p1}");
            Assert.That(learned, Is.GreaterThanOrEqualTo(0.9 * clairvoyant));
        }

        [Test]
        public void Throughput_OfSmallCases_IsNearTheOfflineOptimum()
        {
            var random = new Random(5);
            var (slots, optimum) = (0, 0);

            for (var i = 0; i < 300; i++)
            {
                var times = StageTimesOf.Random(random, 3.8);
                times.Steps = 1;
                var lengths = Enumerable.Range(0, 500).Select(_ => random.Next(4) == 0 ? 1 + 3 * random.NextDouble() : 4.0).ToArray();
                var pictures = random.Next(3, 9);
                optimum += OfflineOptimum.Slots(pictures, times, slot => lengths[slot]);
                slots += SlotsOfScheduler(pictures, times, lengths);
            }

            TestContext.Progress.WriteLine($"300 small cases: {slots} slots, {optimum} at best: {(double)optimum / slots:p1}");
            Assert.That(optimum, Is.GreaterThanOrEqualTo(0.9 * slots));
        }

        [Test]
        public void SegmentsOfALongStep_FillSlotsWithoutOverrun([Values] Contention contention)
        {
            var (books, segmented) = PlayLongSteps(contention, segments: 4);
            var (wholeBooks, whole) = PlayLongSteps(contention, segments: 1);

            TestContext.Progress.WriteLine(FormattableString.Invariant(
                $"{contention}, steps of 12 ms: in 4 segments {segmented} pictures, {books.Overruns} overruns, {books.Excused} slots with a stage longer than any slot, most beyond the grants {books.WorstStretch:f2} ms; whole {whole} pictures, {wholeBooks.Excused} such slots, {wholeBooks.WorstStretch:f2} ms: {(double)segmented / whole:p1}"));
            Assert.That(books.Overruns, Is.Zero, $"slots overfilled, by up to {books.WorstOverrun} ms");
            Assert.That(books.WorstStretch, Is.LessThan(0.5 * wholeBooks.WorstStretch), "work beyond the grants, over any stretch of frames");
            Assert.That(books.Excused, Is.LessThan(0.01 * books.Slots), "while costs are learned, and where the game leaves less than a segment for long");
            Assert.That(segmented, Is.GreaterThanOrEqualTo(0.85 * whole));
        }

        [Test]
        public void Nothing_Starves([Values] Contention contention)
        {
            var random = new Random(7);
            var costs = new Dictionary<(StageKind, int), StageCost>();
            var scheduler = new FrameScheduler(new FrameBudget());
            var game = new SimulatedGame(scheduler, contention, new GameLoad(11).Next);
            var times = new StageTimesOf { Encode = 0.3, Denoise = 3.2, Decode = 0.4, Upload = 0.05 };
            var waits = new double[3];
            var arrived = new Dictionary<SimulatedPicture, double>();
            game.Finished = picture => waits[picture.Priority] = Math.Max(waits[picture.Priority], game.Now - arrived[picture]);
            game.BeforeFrame = () =>
            {
                // Every second frame a picture on average, two thirds of them important: about 0.7 of what the slots hold.
                if (random.NextDouble() > 0.5)
                    return;
                var picture = new SimulatedPicture(times, random.Next(3), random, (kind, _) => Known(costs, kind, 0));
                arrived.Add(picture, game.Now);
                scheduler.Add(picture);
            };

            game.Play(Frames);

            TestContext.Progress.WriteLine(FormattableString.Invariant($"{contention}: worst waits of {arrived.Count} pictures by priority 0, 1, 2: {waits[0]:f0}, {waits[1]:f0}, {waits[2]:f0} ms; {scheduler.Waiting} still waiting"));
            Assert.That(scheduler.Waiting + scheduler.InFlight, Is.LessThan(60), "left at the end");
            Assert.That(waits.Max(), Is.LessThan(10_000), "ms");
        }

        [Test]
        public void AGameThatIsAlwaysLate_GetsItsPicturesSlowly()
        {
            var costs = new Dictionary<(StageKind, int), StageCost>();
            var scheduler = new FrameScheduler(new FrameBudget());
            var finished = 0;
            var times = new StageTimesOf { Encode = 0.3, Denoise = 3.2, Decode = 0.4, Upload = 0.05 };
            for (var i = 0; i < 30; i++)
                scheduler.Add(new SimulatedPicture(times, 0, new Random(i), (kind, _) => Known(costs, kind, 0)));
            var game = new SimulatedGame(scheduler, Contention.Cpu, () => 40) { Finished = _ => finished++ };

            game.Play(1000);

            Assert.That(finished, Is.GreaterThan(20));
        }

        /// <summary>Saturated; the kind of picture changes every two thousand frames and has to be learned anew.</summary>
        static (FrameBooks Books, int Finished, double Longest) Play(Contention contention, double longestDenoise, bool clairvoyant)
        {
            var settings = new Random(3);
            var jitter = new Random(4);
            var costs = new Dictionary<(StageKind, int), StageCost>();
            var scheduler = new FrameScheduler(new FrameBudget());
            var game = new SimulatedGame(scheduler, contention, new GameLoad(2).Next);
            var times = StageTimesOf.Random(settings, longestDenoise);
            var (frame, finished, waiting, longest) = (0, 0, 0, 0.0);
            game.Finished = _ => (finished, waiting) = (finished + 1, waiting - 1);
            game.BeforeFrame = () =>
            {
                if (++frame % FramesASetting == 0)
                    times = StageTimesOf.Random(settings, longestDenoise);
                longest = Math.Max(longest, times.Denoise * 1.1 * 1.15);
                for (; waiting < 20; waiting++)
                {
                    var setting = frame / FramesASetting;
                    scheduler.Add(new SimulatedPicture(times, 0, jitter, (kind, ms) => clairvoyant ? ExactPicture.Exactly(ms) : Known(costs, kind, setting)));
                }
            };
            game.Play(Frames);
            game.Books.Close();
            return (game.Books, finished, longest);
        }

        /// <summary>Saturated with pictures of one step that takes three slots.</summary>
        static (FrameBooks Books, int Finished) PlayLongSteps(Contention contention, int segments)
        {
            var jitter = new Random(4);
            var costs = new Dictionary<(StageKind, int), StageCost>();
            var scheduler = new FrameScheduler(new FrameBudget());
            var game = new SimulatedGame(scheduler, contention, new GameLoad(2).Next);
            var times = new StageTimesOf { Encode = 0.2, Denoise = 12, Decode = 0.3, Upload = 0.05, Segments = segments };
            var (finished, waiting) = (0, 0);
            game.Finished = _ => (finished, waiting) = (finished + 1, waiting - 1);
            game.BeforeFrame = () =>
            {
                for (; waiting < 20; waiting++)
                    scheduler.Add(new SimulatedPicture(times, 0, jitter, (kind, _) => Known(costs, kind, 0)));
            };
            game.Play(Frames);
            game.Books.Close();
            return (game.Books, finished);
        }

        static int SlotsOfScheduler(int pictures, StageTimesOf times, double[] lengths)
        {
            var scheduler = new FrameScheduler(new FrameBudget { TargetFrameMilliseconds = 100 });
            for (var i = 0; i < pictures; i++)
                scheduler.Add(new ExactPicture(times));
            var done = 0;
            for (var slot = 0; ; slot++)
            {
                if (done == pictures)
                    return slot;
                var now = slot * 100.0;
                scheduler.OpenSlot(TimeSpan.FromMilliseconds(now), new FrameTiming(TimeSpan.FromMilliseconds(100 - lengths[slot]), TimeSpan.FromMilliseconds(100)));
                while (scheduler.NextOnWorker(TimeSpan.FromMilliseconds(now)) is ExactPicture picture)
                {
                    var ms = picture.Cost.Predicted.TotalMilliseconds;
                    now += ms;
                    scheduler.Finished(picture, TimeSpan.FromMilliseconds(ms), complete: false);
                    if (picture.MoveOn())
                        continue;
                    scheduler.Remove(picture);
                    done++;
                }
            }
        }

        static StageCost Known(Dictionary<(StageKind, int), StageCost> costs, StageKind kind, int setting)
        {
            if (!costs.TryGetValue((kind, setting), out var cost))
                costs.Add((kind, setting), cost = new StageCost());
            return cost;
        }
    }
}
