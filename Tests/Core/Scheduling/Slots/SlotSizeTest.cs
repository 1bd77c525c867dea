#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SlotSizeTest
    {
        static readonly FrameBudget Budget = new FrameBudget { Milliseconds = 4, TargetFrameMilliseconds = 16 };

        [TestCase(0, 4, TestName = "Next_IsTheBudget_WhereTheGameLeavesMore")]
        [TestCase(13, 3, TestName = "Next_IsWhatTheGameLeaves")]
        [TestCase(40, 0.25, TestName = "Next_IsASixteenthOfTheBudget_WhereTheGameLeavesNothing")]
        public void Next(double elapsed, double expected)
        {
            var slot = new SlotSize().Next(Budget, TimeSpan.FromMilliseconds(elapsed));

            Assert.That(slot.TotalMilliseconds, Is.EqualTo(expected).Within(1e-4));
        }

        [Test]
        public void Observe_LateFramesWithGeneration_ShrinkTheSlot_AndItRecovers()
        {
            var size = new SlotSize();

            for (var i = 0; i < 20; i++)
                size.Observe(Budget, TimeSpan.FromMilliseconds(30), touched: true);
            var shrunk = size.Scale;
            for (var i = 0; i < 64; i++)
                size.Observe(Budget, TimeSpan.FromMilliseconds(16), touched: true);

            Assert.That(shrunk, Is.EqualTo(1.0 / 16));
            Assert.That(size.Scale, Is.EqualTo(1));
        }

        [Test]
        public void Observe_FramesThatAreAsOftenLateWithoutGeneration_AreTheGamesOwn()
        {
            var size = new SlotSize();
            var random = new Random(1);

            for (var i = 0; i < 5000; i++)
                size.Observe(Budget, TimeSpan.FromMilliseconds(random.Next(3) == 0 ? 30 : 16), touched: i % 2 == 0);

            Assert.That(size.Scale, Is.GreaterThan(0.5));
        }

        [Test]
        public void Observe_AGameThatIsAlwaysSlower_KeepsItsSlots()
        {
            var size = new SlotSize();
            var random = new Random(1);

            for (var i = 0; i < 20_000; i++)
                size.Observe(Budget, TimeSpan.FromMilliseconds(33.3), touched: random.NextDouble() < size.Scale);

            Assert.That(size.Scale, Is.GreaterThan(0.9));
        }

        [Test]
        public void Largest_ForgetsAfterEightSlots()
        {
            var size = new SlotSize();
            size.Next(Budget, TimeSpan.Zero);

            for (var i = 0; i < 7; i++)
                size.Next(Budget, TimeSpan.FromMilliseconds(14));
            var remembered = size.Largest;
            size.Next(Budget, TimeSpan.FromMilliseconds(14));

            Assert.That(remembered.TotalMilliseconds, Is.EqualTo(4));
            Assert.That(size.Largest.TotalMilliseconds, Is.EqualTo(2));
        }
    }
}
