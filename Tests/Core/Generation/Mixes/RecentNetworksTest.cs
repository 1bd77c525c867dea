#nullable enable
using System;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class RecentNetworksTest
    {
        [Test]
        public void TheOneUnusedForLongest_IsGivenUpFirst_AndDisposed()
        {
            var recent = new RecentNetworks(25);
            var (a, b, c) = (new Network(), new Network(), new Network());
            Keep(recent, "a", a, 10);
            Keep(recent, "b", b, 10);
            recent.Find("a")!.Release();

            Keep(recent, "c", c, 10);

            Assert.That((a.IsDisposed, b.IsDisposed, c.IsDisposed), Is.EqualTo((false, true, false)));
            Assert.That(recent.Find("b"), Is.Null);
        }

        [Test]
        public void WhatIsHeld_OutlivesItsPlace()
        {
            var recent = new RecentNetworks(10);
            var network = new Network();
            Keep(recent, "a", network, 10);
            var hold = recent.Find("a")!;

            recent.Clear();
            var heldAfterwards = network.IsDisposed;
            hold.ReleaseAside();

            Assert.That(heldAfterwards, Is.False);
            Assert.That(() => network.IsDisposed, Is.True.After(10_000, 5));
        }

        [Test]
        public void OneLargerThanEverything_EmptiesNothing()
        {
            var recent = new RecentNetworks(10);
            var (small, large) = (new Network(), new Network());
            Keep(recent, "small", small, 10);

            Keep(recent, "large", large, 11);

            Assert.That((small.IsDisposed, large.IsDisposed), Is.EqualTo((false, true)));
        }

        static void Keep(RecentNetworks recent, string key, IDisposable network, long bytes)
        {
            var shared = new Shared<MixedNetwork>(new MixedNetwork(key, network, () => bytes));
            recent.Keep(shared);
            shared.Release();
        }

        sealed class Network : IDisposable
        {
            int _disposals;

            public bool IsDisposed => Volatile.Read(ref _disposals) > 0;

            public void Dispose()
            {
                Assert.That(Interlocked.Increment(ref _disposals), Is.EqualTo(1));
            }
        }
    }
}
