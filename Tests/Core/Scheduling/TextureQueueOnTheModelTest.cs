#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>The queue over the embedded model's networks.</summary>
    public sealed class TextureQueueOnTheModelTest
    {
        readonly Stopwatch _time = Stopwatch.StartNew();
        TemporaryFolder _folder = null!;
        TextToTexture _generator = null!;
        TextureQueue _queue = null!;

        [OneTimeSetUp]
        public void OpenOnce()
        {
            _folder = new TemporaryFolder();
            _generator = EmbeddedModel.Generator(EmbeddedModel.Open(_folder));
        }

        [OneTimeTearDown]
        public void Close()
        {
            _generator?.Dispose();
            _folder?.Dispose();
        }

        [SetUp]
        public void NewQueue()
        {
            _queue = new TextureQueue(_generator, new QueueSettings { Budget = new FrameBudget { Milliseconds = 50, TargetFrameMilliseconds = 100 } }, () => _time.Elapsed);
        }

        [TearDown]
        public void CloseQueue()
        {
            _queue?.Dispose();
        }

        [Test]
        public void PicturesThatTakeTurns_EqualThoseMadeAlone()
        {
            var requests = new List<TextureRequest>();
            for (var i = 0; i < 12; i++)
                requests.Add(new TextureRequest { Prompt = i % 2 == 0 ? "a red dragon" : "a lava floor", Seed = (ulong)i, Steps = 1 + i % 3, Width = i % 4 == 3 ? 64 : 32, Guidance = i == 5 ? 1.5f : 1 });

            var tickets = requests.Select((request, index) => _queue.Submit(new TextureOrder(request) { Priority = index % 3 })).ToArray();
            TickUntil(() => tickets.All(ticket => ticket.Result.IsCompleted));

            for (var i = 0; i < tickets.Length; i++)
                Assert.That(tickets[i].Result.Result.Image.Pixels, Is.EqualTo(_generator.Generate(requests[i]).Image.Pixels), requests[i].ToString());
        }

        [Test]
        public void PicturesInFlight_StayWithTheMixTheyBeganUnder_AndCachesTellMixesApart()
        {
            using var cached = new TextureQueue(_generator, new QueueSettings { Budget = new FrameBudget { Milliseconds = 50, TargetFrameMilliseconds = 100 }, Cache = new TextureCache(1 << 20, _folder.File("pictures"), 1 << 20) }, () => _time.Elapsed);
            var style = new[] { new StyleChoice(StyleFiles.Write(_folder, "queued", 1, text: true)) };
            var order = new TextureOrder(new TextureRequest { Prompt = "a red dragon", Seed = 77, Steps = 3 });
            var plain = _generator.Generate(order.Request).Image.Pixels;

            var before = cached.Submit(order);
            TickUntil(cached, () => before.State != TicketState.Waiting);
            _generator.SetStyles(style);
            var after = cached.Submit(order);
            TickUntil(cached, () => before.Result.IsCompleted && after.Result.IsCompleted);
            var styled = _generator.Generate(order.Request).Image.Pixels;
            var again = cached.Submit(order);
            TickUntil(cached, () => again.Result.IsCompleted);
            _generator.SetStyles(Array.Empty<StyleChoice>());
            var back = cached.Submit(order);
            TickUntil(cached, () => back.Result.IsCompleted);

            Assert.That(before.Result.Result.Image.Pixels, Is.EqualTo(plain));
            Assert.That(before.Result.Result.Recipe.Styles, Is.Empty);
            Assert.That(after.Result.Result.Image.Pixels, Is.EqualTo(styled).And.Not.EqualTo(plain));
            Assert.That(after.Result.Result.Recipe.Styles.Single().Name, Is.EqualTo("queued"));
            Assert.That(again.Result.Result, Is.SameAs(after.Result.Result));
            Assert.That(back.Result.Result, Is.SameAs(before.Result.Result));
        }

        [Test]
        public void Cancel_AtAnyMoment_EndsTheTicketAtOnce_AndLeavesTheQueueSound()
        {
            var random = new Random(1);
            var longest = TimeSpan.Zero;

            for (var i = 0; i < 100; i++)
            {
                var ticket = _queue.Submit(Order(i, steps: 8));
                var moment = _time.Elapsed + TimeSpan.FromMilliseconds(40 * random.NextDouble());
                TickUntil(() => _time.Elapsed > moment);
                var started = _time.Elapsed;
                ticket.Cancel();
                var took = _time.Elapsed - started;
                longest = took > longest ? took : longest;
                Assert.That(ticket.Result.IsCompleted, Is.True);
            }

            var after = _queue.Submit(Order(1, steps: 1));
            TickUntil(() => after.Result.IsCompleted);
            TestContext.Progress.WriteLine($"100 cancelled at random moments, the slowest in {longest.TotalMilliseconds:f2} ms; {_queue.Stats.Cancelled} had not ended");
            Assert.That(after.Result.Result.Image.Pixels, Is.EqualTo(_generator.Generate(Order(1, steps: 1).Request).Image.Pixels));
            Assert.That(_queue.Stats.Cancelled, Is.GreaterThan(50));
            Assert.That(_queue.Stats.Failed, Is.Zero);
        }

        static TextureOrder Order(int seed, int steps)
        {
            return new TextureOrder(new TextureRequest { Prompt = "a blue potion", Seed = (ulong)seed, Steps = steps });
        }

        void TickUntil(Func<bool> reached)
        {
            TickUntil(_queue, reached);
        }

        void TickUntil(TextureQueue queue, Func<bool> reached)
        {
            var started = _time.Elapsed;
            while (!reached())
            {
                Assert.That(_time.Elapsed - started, Is.LessThan(TimeSpan.FromMinutes(1)), "waited in vain");
                queue.Tick(new FrameTiming(TimeSpan.Zero, TimeSpan.FromMilliseconds(2)));
                Thread.Sleep(1);
            }
        }
    }
}
