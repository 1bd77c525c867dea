#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PreviewLoopTest
    {
        static readonly TextureResult Picture = new(new RgbaImage(1, 1), new Recipe(), new StageTimes(default, default, default, default), new ProviderReport(ExecutionProvider.Cpu, Array.Empty<ProviderRefusal>()));

        TimeSpan _now;
        FakeMaker _maker = new();
        PreviewLoop _loop = null!;

        [SetUp]
        public void Begin()
        {
            (_now, _maker) = (TimeSpan.Zero, new FakeMaker());
            _loop = new PreviewLoop(_maker.Make, () => _now);
        }

        [TearDown]
        public void End()
        {
            _loop.Dispose();
        }

        [Test]
        public void AWish_HasToStandForAMoment()
        {
            _loop.Wish(Wish("a"));
            Pass(PreviewLoop.QuietMs - 1);
            Assert.That(_maker.Begun, Is.Empty);

            Pass(1);
            Finish();

            Assert.That(_loop.Outcome!.Wish.Prompt, Is.EqualTo("a"));
            Assert.That(_loop.Outcome.Picture, Is.SameAs(Picture));
        }

        [Test]
        public void WhileASliderMoves_NothingIsMade_AndThenOnlyTheLast()
        {
            foreach (var prompt in new[] { "a", "b", "c", "d" })
            {
                _loop.Wish(Wish(prompt));
                Pass(PreviewLoop.QuietMs / 2);
            }

            Pass(PreviewLoop.QuietMs);
            Finish();

            Assert.That(_maker.Begun, Is.EqualTo(new[] { "d" }));
        }

        [Test]
        public void ANewerWish_CancelsTheOneThatRuns_WhosePictureIsNotShown()
        {
            _loop.Wish(Wish("a"));
            Pass(PreviewLoop.QuietMs);
            _maker.WaitUntilBegun();

            _loop.Wish(Wish("b"));
            Pass(PreviewLoop.QuietMs);
            Finish();

            Assert.That(_maker.Cancelled, Is.EqualTo(new[] { "a" }));
            Assert.That(_loop.Outcome!.Wish.Prompt, Is.EqualTo("b"));
            Assert.That(_maker.Overlapped, Is.False);
        }

        [Test]
        public void TheSameWish_IsNotMadeAgain()
        {
            _loop.Wish(Wish("a"));
            Pass(PreviewLoop.QuietMs);
            Finish();

            _loop.Wish(Wish("a"));
            Pass(PreviewLoop.QuietMs);

            Assert.That(_loop.IsBusy, Is.False);
            Assert.That(_maker.Begun, Has.Count.EqualTo(1));
        }

        [Test]
        public void AFailure_IsAnOutcome()
        {
            _maker.Error = new InvalidOperationException("no such model");
            _loop.Wish(Wish("a"));
            Pass(PreviewLoop.QuietMs);

            Finish();

            Assert.That((_loop.Outcome!.Picture, _loop.Outcome.Problem), Is.EqualTo(((TextureResult?)null, "no such model")));
        }

        [Test]
        public void Closing_CancelsWhatRuns()
        {
            _loop.Wish(Wish("a"));
            Pass(PreviewLoop.QuietMs);
            _maker.WaitUntilBegun();

            _loop.Dispose();
            Assert.That(_loop.WhenIdle.Wait(TimeSpan.FromSeconds(10)), Is.True);

            Assert.That(_maker.Cancelled, Is.EqualTo(new[] { "a" }));
            Assert.That(_loop.Tick(), Is.False);
        }

        static PreviewWish Wish(string prompt) => new("m", prompt, 1);

        void Pass(double milliseconds)
        {
            _now += TimeSpan.FromMilliseconds(milliseconds);
            _loop.Tick();
        }

        void Finish()
        {
            _maker.Go.Set();
            Assert.That(_loop.WhenIdle.Wait(TimeSpan.FromSeconds(10)), Is.True);
            Assert.That(_loop.Tick(), Is.True);
        }

        sealed class FakeMaker
        {
            readonly ManualResetEventSlim _begun = new();
            int _inside;

            public List<string> Begun { get; } = new();

            public List<string> Cancelled { get; } = new();

            public ManualResetEventSlim Go { get; } = new();

            public Exception? Error { get; set; }

            public bool Overlapped { get; private set; }

            public void WaitUntilBegun() => Assert.That(_begun.Wait(TimeSpan.FromSeconds(10)), Is.True);

            public TextureResult Make(PreviewWish wish, CancellationToken cancellation)
            {
                Overlapped |= Interlocked.Increment(ref _inside) > 1;
                try
                {
                    Begun.Add(wish.Prompt);
                    _begun.Set();
                    Go.Wait(cancellation);
                    cancellation.ThrowIfCancellationRequested();
                    return Error == null ? Picture : throw Error;
                }
                catch (OperationCanceledException)
                {
                    Cancelled.Add(wish.Prompt);
                    throw;
                }
                finally
                {
                    Interlocked.Decrement(ref _inside);
                }
            }
        }
    }
}
