#nullable enable
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Yoso.Tests
{
    /// <summary>Components that come and go with requests in flight.</summary>
    public sealed class LifeCycleTest
    {
        const int Cycles = 10_000;

        /// <summary>One cycle of so many waits for a picture; in the others both are under way when the component goes.</summary>
        const int Finishing = 64;

        readonly TemporaryFolder _folder = new();
        readonly List<Exception> _unobserved = new();

        [OneTimeTearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void TenThousandCycles_LeaveNothingBehind()
        {
            TaskScheduler.UnobservedTaskException += Note;
            using var play = new PlayMode(_folder.FullName);
            play.FramesUntil(() => EmbeddedModel.AddGenerator(cacheMegabytes: 0).IsReady);
            PlayMode.UnloadScene();
            Cycle(play, 100);
            var (textures, memory) = (World.Count<Texture2D>(), ManagedBytes());

            var (inTime, late) = Cycle(play, Cycles);
            var grown = ManagedBytes() - memory;

            TestContext.Out.WriteLine($"{Cycles} cycles, {inTime} pictures finished in them, managed memory grew by {grown} bytes");
            Assert.That(inTime, Is.InRange(Cycles / Finishing, Cycles), "some pictures were finished, most were under way when they were cancelled");
            Assert.That(late, Is.Zero, "continuations that ran as if all were well after the component was destroyed");
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
            Assert.That(grown, Is.LessThan(1 << 20), "bytes");
            Assert.That(World.Log, Is.Empty);
            TaskScheduler.UnobservedTaskException -= Note;
            Assert.That(_unobserved, Is.Empty);
        }

        /// <summary>Enables a generator, asks for pictures, plays some frames, destroys it. Counts pictures.</summary>
        static (int InTime, int Late) Cycle(PlayMode play, int cycles)
        {
            var counts = new int[2];
            for (var i = 0; i < cycles; i++)
            {
                var generator = EmbeddedModel.AddGenerator(cacheMegabytes: 0);
                var life = new Life();
                _ = Ask(generator, (ulong)i, life, counts);
                _ = Ask(generator, (ulong)i + 1, life, counts);
                Play(play, i, counts);

                Object.DestroyImmediate(generator.gameObject);
                life.IsOver = true;
            }

            play.Frames(4);
            return (counts[0], counts[1]);
        }

        /// <summary>A few frames in no time, and now and then as many as the first of the two pictures takes.</summary>
        static void Play(PlayMode play, int cycle, int[] counts)
        {
            var finished = counts[0];
            if (cycle % Finishing == 3)
                play.FramesUntil(() => counts[0] > finished);
            else
                play.Frames(cycle % 4);
        }

        static async Task Ask(TextureGenerator generator, ulong seed, Life life, int[] counts)
        {
            try
            {
                var texture = await generator.GenerateAsync("a sword", seed);
                counts[life.IsOver ? 1 : 0]++;
                Object.DestroyImmediate(texture);
            }
            catch (OperationCanceledException)
            {
            }
        }

        static long ManagedBytes()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return GC.GetTotalMemory(true);
        }

        void Note(object? sender, UnobservedTaskExceptionEventArgs error) => _unobserved.Add(error.Exception);

        sealed class Life
        {
            public bool IsOver { get; set; }
        }
    }
}
