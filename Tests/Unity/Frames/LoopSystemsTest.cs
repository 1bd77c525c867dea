#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using UnityEngine.LowLevel;
using UnityEngine.PlayerLoop;

namespace Yoso.Tests
{
    public sealed class LoopSystemsTest
    {
        static PlayerLoopSystem Added => new() { type = typeof(LoopSystemsTest) };

        [Test]
        public void InsertAfter_PutsItBehindItsPredecessor()
        {
            var loop = PlayerLoop.GetDefaultPlayerLoop();

            LoopSystems.InsertAfter(ref loop, typeof(PostLateUpdate), typeof(PostLateUpdate.FinishFrameRendering), Added);

            var types = loop.subSystemList!.Last().subSystemList!.Select(system => system.type);
            Assert.That(types, Is.EqualTo(new[] { typeof(PostLateUpdate.FinishFrameRendering), typeof(LoopSystemsTest), typeof(PostLateUpdate.PlayerSendFrameComplete) }));
        }

        [Test]
        public void InsertAfter_GoesToTheEndWhereThePredecessorIsGone()
        {
            var loop = PlayerLoop.GetDefaultPlayerLoop();

            LoopSystems.InsertAfter(ref loop, typeof(PostLateUpdate), typeof(Update), Added);

            Assert.That(loop.subSystemList!.Last().subSystemList!.Last().type, Is.EqualTo(typeof(LoopSystemsTest)));
        }

        [Test]
        public void Remove_LeavesTheLoopAsItWas()
        {
            var loop = PlayerLoop.GetDefaultPlayerLoop();
            var types = Types(loop);
            LoopSystems.InsertFirst(ref loop, typeof(Initialization), Added);
            Assert.That(LoopSystems.Contains(loop, typeof(LoopSystemsTest)), Is.True);

            LoopSystems.Remove(ref loop, typeof(LoopSystemsTest));

            Assert.That(Types(loop), Is.EqualTo(types));
        }

        [Test]
        public void Insert_LeavesTheLoopItWasReadFromAlone()
        {
            var before = PlayerLoop.GetDefaultPlayerLoop();
            var loop = before;

            LoopSystems.InsertFirst(ref loop, typeof(Update), Added);

            Assert.That(LoopSystems.Contains(before, typeof(LoopSystemsTest)), Is.False);
        }

        static string Types(PlayerLoopSystem loop)
        {
            return loop.type + "(" + string.Concat((loop.subSystemList ?? Array.Empty<PlayerLoopSystem>()).Select(Types)) + ")";
        }
    }
}
