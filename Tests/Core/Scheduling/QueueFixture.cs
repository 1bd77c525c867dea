#nullable enable
using System;
using System.Diagnostics;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>A queue over pictures without a model, for each test a new one.</summary>
    public abstract class QueueFixture
    {
        readonly Stopwatch _time = Stopwatch.StartNew();

        internal FakeSource Source { get; private set; } = new FakeSource();

        protected TextureQueue Queue { get; private set; } = null!;

        [SetUp]
        public void NewQueue()
        {
            Source = new FakeSource();
            Queue = NewQueue(new QueueSettings());
        }

        [TearDown]
        public void CloseQueue()
        {
            Queue.Dispose();
            Assert.That(Source.Begun, Is.Zero, "pictures begun, never disposed");
        }

        /// <summary>In the place of the one there was.</summary>
        protected void Reopen(QueueSettings settings)
        {
            Queue.Dispose();
            Queue = NewQueue(settings);
        }

        protected static TextureOrder Order(string prompt, int steps = 1)
        {
            return new TextureOrder(new TextureRequest { Prompt = prompt, Steps = steps });
        }

        protected void TickUntil(Func<bool> reached)
        {
            var started = _time.Elapsed;
            while (!reached())
            {
                Assert.That(_time.Elapsed - started, Is.LessThan(TimeSpan.FromSeconds(20)), "waited in vain");
                Ticks(1);
            }
        }

        protected void Ticks(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Queue.Tick(new FrameTiming(TimeSpan.Zero, TimeSpan.FromMilliseconds(1)));
                Thread.Sleep(1);
            }
        }

        TextureQueue NewQueue(QueueSettings settings)
        {
            return new TextureQueue(Source, settings, () => _time.Elapsed);
        }
    }
}
