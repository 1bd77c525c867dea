#nullable enable
using System;
using System.Collections.Generic;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.LowLevel;

namespace Yoso.Tests
{
    public sealed class FrameLoopTest
    {
        readonly TemporaryFolder _folder = new();
        Recorder _work = new();

        [SetUp]
        public void Begin() => _work = new Recorder();

        [TearDown]
        public void End() => FrameLoop.Reset();

        [OneTimeTearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void ASlot_KnowsWhatScriptsAndRenderingTook_AndTheWholeFrameBefore()
        {
            using var play = new PlayMode(_folder.FullName);
            FrameLoop.Add(_work);
            play.Frame(new FrameLoad { Scripts = 5, Rendering = 2, Display = 9 });

            play.Frame(new FrameLoad { Scripts = 3, Rendering = 1, Display = 10 });

            Assert.That(_work.Timings[1].Elapsed.TotalMilliseconds, Is.EqualTo(4).Within(0.001));
            Assert.That(_work.Timings[1].Previous.TotalMilliseconds, Is.EqualTo(5 + 2 + 10).Within(0.001), "the wait for the display ends the frame before");
        }

        [Test]
        public void Slots_GoOnAtTimeScaleZero()
        {
            using var play = new PlayMode(_folder.FullName);
            FrameLoop.Add(_work);
            Time.timeScale = 0;

            play.Frames(3);

            Assert.That(_work.Timings, Has.Count.EqualTo(3));
            Assert.That(_work.Timings[2].Elapsed.TotalMilliseconds, Is.GreaterThan(3));
        }

        [Test]
        public void TheLoop_IsLeftAsItWasFound()
        {
            using var play = new PlayMode(_folder.FullName);
            FrameLoop.Add(_work);
            FrameLoop.Add(_work);

            FrameLoop.Remove(_work);

            play.Frames(2);
            Assert.That(_work.Timings, Is.Empty);
            Assert.That(Systems(PlayerLoop.GetCurrentPlayerLoop()), Is.EqualTo(Systems(PlayerLoop.GetDefaultPlayerLoop())));
        }

        [Test]
        public void TwoPieces_BothGetTheirTurn()
        {
            using var play = new PlayMode(_folder.FullName);
            var other = new Recorder();
            FrameLoop.Add(_work);
            FrameLoop.Add(other);

            play.Frames(2);

            Assert.That((_work.Timings.Count, other.Timings.Count), Is.EqualTo((2, 2)));
        }

        static int Systems(PlayerLoopSystem system)
        {
            var count = 1;
            foreach (var below in system.subSystemList ?? Array.Empty<PlayerLoopSystem>())
                count += Systems(below);
            return count;
        }

        sealed class Recorder : IFrameWork
        {
            public List<FrameTiming> Timings { get; } = new();

            public void Tick(FrameTiming timing) => Timings.Add(timing);
        }
    }
}
