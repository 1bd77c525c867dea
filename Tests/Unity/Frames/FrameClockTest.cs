#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class FrameClockTest
    {
        double _seconds = 100;

        [Test]
        public void Timing_CountsFromTheFramesBeginning()
        {
            var clock = new FrameClock(() => _seconds);
            clock.Begin();
            _seconds += 0.016;
            clock.Begin();
            _seconds += 0.0042;

            var timing = clock.Timing();

            Assert.That(timing.Previous.TotalMilliseconds, Is.EqualTo(16).Within(0.001));
            Assert.That(timing.Elapsed.TotalMilliseconds, Is.EqualTo(4.2).Within(0.001), "whole milliseconds would be too coarse");
        }

        [Test]
        public void Timing_KnowsNothingBeforeTheFirstFrame()
        {
            var clock = new FrameClock(() => _seconds);

            Assert.That(clock.Timing().Elapsed, Is.EqualTo(TimeSpan.Zero));
            Assert.That(clock.Timing().Previous, Is.EqualTo(TimeSpan.Zero));
        }

        [Test]
        public void APause_IsNoFrame()
        {
            var clock = new FrameClock(() => _seconds);
            clock.Begin();
            _seconds += 3600;
            clock.Begin();

            Assert.That(clock.Timing().Previous, Is.EqualTo(TimeSpan.Zero));
        }
    }
}
