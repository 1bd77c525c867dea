#nullable enable
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.LowLevel;

namespace Yoso.Tests
{
    public sealed class SharedModelsTest : PlayModeFixture
    {
        [Test]
        public void UsersOfOneModel_ShareIt()
        {
            using var first = Acquire();
            using var second = Acquire();

            Assert.That(second.Model, Is.SameAs(first.Model));
            Assert.That(SharedModels.Count, Is.EqualTo(1));
        }

        [Test]
        public void AModelOutOfUse_StaysThroughASceneChangeAndThenCloses()
        {
            Acquire().Dispose();
            Play.Frames(60);
            Assert.That(SharedModels.Count, Is.EqualTo(1), "one second later");

            Play.Frames(600);

            Assert.That(SharedModels.Count, Is.Zero, "eleven seconds later");
            Play.FramesUntil(() => LoopIsClean());
        }

        [Test]
        public void AModelTakenUpAgain_StaysOpen()
        {
            var first = Acquire();
            first.Dispose();
            using var second = Acquire();

            Play.Frames(1200);

            Assert.That(second.Model, Is.SameAs(first.Model));
            Assert.That(SharedModels.Count, Is.EqualTo(1));
        }

        [Test]
        public void UsersWhoRunAModelDifferently_DoNotShareIt()
        {
            using var whole = Acquire();
            using var segmented = SharedModels.Acquire(new ModelSource("embedded") { Path = EmbeddedModel.Path }, Options() with { Segmented = true });

            Assert.That(segmented.Model, Is.Not.SameAs(whole.Model));
        }

        [Test]
        public void ALeaseGivenBackTwice_CountsOnce()
        {
            using var kept = Acquire();
            var returned = Acquire();

            returned.Dispose();
            returned.Dispose();

            Assert.That(kept.Model.Users, Is.EqualTo(1));
        }

        [Test]
        public void AModelThatCannotBeOpened_SaysSoToEveryoneAndIsTriedAgain()
        {
            var source = new ModelSource("absent") { Path = Path.Combine(Folder.FullName, "absent.yoso") };
            using var lease = SharedModels.Acquire(source, Options());

            Assert.That(() => Play.Await(lease.Model.Submit(new TextureOrder(new TextureRequest()), CancellationToken.None)), Throws.TypeOf<ModelFormatException>());
            Assert.That(lease.Model.Problem, Is.TypeOf<ModelFormatException>());
            using var again = SharedModels.Acquire(source, Options());
            Assert.That(again.Model, Is.Not.SameAs(lease.Model));
        }

        [Test]
        public void Quitting_CancelsAndClosesBeforeItReturns()
        {
            var lease = Acquire();
            Play.FramesUntil(() => lease.Model.IsReady);
            var pictures = new Task[8];
            for (var i = 0; i < pictures.Length; i++)
                pictures[i] = lease.Model.Submit(new TextureOrder(new TextureRequest { Seed = (ulong)i }), CancellationToken.None);
            Play.Frames(3);

            Application.RaiseQuitting();

            Assert.That(Array.TrueForAll(pictures, picture => picture.IsCompleted), Is.True);
            Assert.That((SharedModels.Count, LoopIsClean()), Is.EqualTo((0, true)));
        }

        [Test]
        public void Quitting_WhileTheModelOpens_ClosesIt()
        {
            var lease = Acquire();
            var waiting = lease.Model.WhenReady(CancellationToken.None);

            Application.RaiseQuitting();

            Assert.That(waiting.IsCanceled, Is.True);
            Assert.That(SharedModels.Count, Is.Zero);
        }

        [Test]
        public void AReloadOfScripts_ClosesEverything()
        {
            EditorHooks.Load();
            var lease = Acquire();
            Play.FramesUntil(() => lease.Model.IsReady);

            AssemblyReloadEvents.Raise();

            Assert.That((SharedModels.Count, LoopIsClean()), Is.EqualTo((0, true)));
        }

        [Test]
        public void EnteringPlayModeAgain_WithoutAReload_StartsAfresh()
        {
            var listeners = Application.QuitListeners;
            Acquire();

            using var again = new PlayMode(Folder.FullName);

            Assert.That((SharedModels.Count, LoopIsClean()), Is.EqualTo((0, true)));
            Assert.That(Application.QuitListeners, Is.EqualTo(listeners));
        }

        [Test]
        public void OpeningAndClosing_ThirtyTimes_LeaksNoNativeMemory()
        {
            for (var i = 0; i < 4; i++)
                OpenAndClose();
            var before = ResidentMegabytes();

            for (var i = 0; i < 30; i++)
                OpenAndClose();

            Assert.That(ResidentMegabytes() - before, Is.LessThan(90), "MB; the weights alone are eleven a cycle");
        }

        void OpenAndClose()
        {
            var lease = Acquire();
            Play.Await(lease.Model.Submit(new TextureOrder(new TextureRequest()), CancellationToken.None));
            SharedModels.CloseAll();
        }

        static double ResidentMegabytes()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64 / 1048576.0;
        }

        static bool LoopIsClean()
        {
            var loop = PlayerLoop.GetCurrentPlayerLoop();
            foreach (var phase in loop.subSystemList!)
                foreach (var system in phase.subSystemList!)
                    if (system.updateDelegate != null)
                        return false;
            return true;
        }

        static ModelLease Acquire() => EmbeddedModel.Lease();

        static ModelOptions Options()
        {
            return new ModelOptions { Threads = 1, Folder = ModelFiles.CacheFolder };
        }
    }
}
