#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
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

        readonly TemporaryFolder _folder = new();
        readonly List<Exception> _unobserved = new();

        [OneTimeTearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void TenThousandCycles_LeaveNothingBehind()
        {
            TaskScheduler.UnobservedTaskException += Note;
            using var play = new PlayMode(_folder.FullName);
            play.FramesUntil(() => EmbeddedModel.AddGenerator().IsReady);
            PlayMode.UnloadScene();
            Cycle(play, 100);
            var (textures, memory) = (World.Count<Texture2D>(), ManagedBytes());

            var (inTime, late) = Cycle(play, Cycles);

            Assert.That(inTime, Is.GreaterThan(20), "some pictures were finished, so others were under way when they were cancelled");
            Assert.That(late, Is.Zero, "continuations that ran as if all were well after the component was destroyed");
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
            Assert.That(ManagedBytes() - memory, Is.LessThan(1 << 20), "bytes");
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
                var generator = EmbeddedModel.AddGenerator();
                var life = new Life();
                _ = Ask(generator, (ulong)i, life, counts);
                _ = Ask(generator, (ulong)i + 1, life, counts);
                Play(play, i);

                Object.DestroyImmediate(generator.gameObject);
                life.IsOver = true;
            }

            play.Frames(4);
            return (counts[0], counts[1]);
        }

        /// <summary>A few frames in no time, and now and then some that give the worker a chance.</summary>
        static void Play(PlayMode play, int cycle)
        {
            if (cycle % 64 != 3)
            {
                play.Frames(cycle % 4);
                return;
            }

            for (var frame = 0; frame < cycle % 11; frame++)
            {
                play.Frames(1);
                Thread.Sleep(4);
            }
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
