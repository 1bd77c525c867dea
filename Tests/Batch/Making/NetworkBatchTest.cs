#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class NetworkBatchTest
    {
        [TestCase(32, 32, 8)]
        [TestCase(128, 64, 8)]
        [TestCase(128, 128, 4)]
        [TestCase(256, 256, 1)]
        [TestCase(1024, 1024, 1)]
        [TestCase(16384, 16384, 1)]
        public void Size_KeepsTheMemoryOfOneLargePicture(int width, int height, int pictures)
        {
            Assert.That(NetworkBatch.Size(new Recipe { Width = width, Height = height }), Is.EqualTo(pictures));
        }

        [Test]
        public void CanShare_WhateverIsNoMatterOfTheNetwork()
        {
            var one = new Recipe { Prompt = "a", Seed = 1, Width = 32, Height = 32 };

            Assert.That(NetworkBatch.CanShare(one, one with { Prompt = "b", Seed = 2, Kind = "sprite", Scale = 3 }), Is.True);
            Assert.That(NetworkBatch.CanShare(one, one with { Steps = 2 }), Is.False);
            Assert.That(NetworkBatch.CanShare(one, one with { Tiling = Tiling.Both }), Is.False);
            Assert.That(NetworkBatch.CanShare(one, one with { Styles = new[] { new StyleWeight("ink", 1) } }), Is.False);
        }
    }
}
