#nullable enable
using System;
using System.IO;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class TextureCacheTest
    {
        [Test]
        public void AnEqualOrder_IsServedFromMemory()
        {
            var source = new FakeSource();
            using var queue = Queue(source, new TextureCache(1 << 20));
            var first = Make(queue, "a");

            var second = Make(queue, "a");

            Assert.That(second, Is.SameAs(first));
            Assert.That(source.Count("denoise"), Is.EqualTo(1));
            Assert.That(queue.Stats.FromCache, Is.EqualTo(1));
        }

        [Test]
        public void AnEqualOrder_OfALaterRun_IsServedFromDisk()
        {
            using var folder = new TemporaryFolder();
            using (var earlier = Queue(new FakeSource(), new TextureCache(0, folder.FullName, 1 << 20)))
            {
                Make(earlier, "a");
                Ticks(earlier, () => Directory.GetFiles(folder.FullName, "*.png").Length == 1);
            }

            var source = new FakeSource();
            using var queue = Queue(source, new TextureCache(0, folder.FullName, 1 << 20));
            Make(queue, "a");

            Assert.That(source.Stages, Is.Empty);
        }

        [Test]
        public void APictureThatWaitsForTheDisk_HoldsNoNetworks()
        {
            using var folder = new TemporaryFolder();
            var source = new FakeSource();
            var writing = new ManualResetEventSlim();
            source.Stage = (stage, cancellation) => { if (stage == "encode b") writing.Wait(TimeSpan.FromSeconds(20), cancellation); };
            using var queue = Queue(source, new TextureCache(0, folder.FullName, 1 << 20));

            var second = queue.Submit(new TextureOrder(new TextureRequest { Prompt = "b" }) { Priority = -1 });
            Make(queue, "a");
            Ticks(queue, () => source.Count("encode b") == 1);

            Assert.That(source.Begun, Is.EqualTo(1), "the second only");
            writing.Set();
            Ticks(queue, () => second.Result.IsCompleted);
        }

        [Test]
        public void AFolderThatCannotBeUsed_CostsNoPicture()
        {
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.FullName, "pictures");
            var cache = new TextureCache(0, path, 1 << 20);
            Directory.Delete(path);
            File.WriteAllText(path, "in the way");
            using var queue = Queue(new FakeSource(), cache);

            var result = Make(queue, "a");
            Ticks(queue, () => cache.Problem != null);

            Assert.That(result.Recipe.Prompt, Is.EqualTo("a"));
            Assert.That(cache.Problem, Is.InstanceOf<IOException>());
        }

        [Test]
        public void AFolderThatCannotBeMade_CostsNoPicture()
        {
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.FullName, "pictures");
            File.WriteAllText(path, "in the way");
            var cache = new TextureCache(0, path, 1 << 20);
            using var queue = Queue(new FakeSource(), cache);

            Assert.That(Make(queue, "a").Recipe.Prompt, Is.EqualTo("a"));
            Assert.That(cache.Problem, Is.InstanceOf<IOException>());
        }

        [Test]
        public void Memory_HoldsUpToItsSize()
        {
            var cache = new TextureCache(3 * 64);
            using var queue = Queue(new FakeSource(), cache);

            foreach (var prompt in new[] { "a", "b", "c", "d" })
                Make(queue, prompt);
            Make(queue, "a");

            Assert.That(cache.MemoryBytes, Is.EqualTo(3 * 64));
            Assert.That(queue.Stats.FromCache, Is.Zero);
        }

        [Test]
        public void Companions_CountAsWell()
        {
            var cache = new TextureCache(1 << 20);
            using var queue = Queue(new FakeSource(), cache);

            var ticket = queue.Submit(new TextureOrder(new TextureRequest { Prompt = "a" }) { Post = new[] { new TwoMaps() } });
            Ticks(queue, () => ticket.Result.IsCompleted);

            Assert.That(cache.MemoryBytes, Is.EqualTo(64 + 2 * 256));
        }

        sealed class TwoMaps : IPostStep
        {
            public string Name => "two maps";

            public TextureResult Apply(TextureResult result, CancellationToken cancellation)
            {
                return result with { Maps = new[] { new TextureMap(MapKind.Normal, new RgbaImage(8, 8)), new TextureMap(MapKind.Height, new RgbaImage(8, 8)) } };
            }
        }

        static TextureQueue Queue(FakeSource source, TextureCache cache)
        {
            var time = System.Diagnostics.Stopwatch.StartNew();
            return new TextureQueue(source, new QueueSettings { Cache = cache }, () => time.Elapsed);
        }

        static TextureResult Make(TextureQueue queue, string prompt)
        {
            var ticket = queue.Submit(new TextureOrder(new TextureRequest { Prompt = prompt }));
            Ticks(queue, () => ticket.Result.IsCompleted);
            return ticket.Result.Result;
        }

        static void Ticks(TextureQueue queue, Func<bool> reached)
        {
            for (var i = 0; i < 10_000 && !reached(); i++)
            {
                queue.Tick(new FrameTiming(TimeSpan.Zero, new TimeSpan(10_000)));
                Thread.Sleep(1);
            }

            Assert.That(reached(), Is.True, "waited in vain");
        }
    }
}
