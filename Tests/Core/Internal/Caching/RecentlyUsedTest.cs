#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class RecentlyUsedTest
    {
        [Test]
        public void Get_MakesEachValueOnce_AndForgetsTheOneUnusedForLongest()
        {
            var made = 0;
            var recent = new RecentlyUsed<string, int>(2, key => ++made);

            recent.Get("a");
            recent.Get("b");
            recent.Get("a");
            recent.Get("c");

            Assert.That((recent.Get("a"), recent.Get("c"), made), Is.EqualTo((1, 3, 3)));
            Assert.That(recent.Get("b"), Is.EqualTo(4));
        }

        [Test]
        public void Get_WhereMakingFails_RemembersNothing()
        {
            var tries = 0;
            var recent = new RecentlyUsed<string, int>(2, key => ++tries == 1 ? throw new System.InvalidOperationException() : tries);

            Assert.That(() => recent.Get("a"), Throws.InvalidOperationException);
            Assert.That(recent.Get("a"), Is.EqualTo(2));
        }

        [Test]
        public void WhatIsForgotten_IsGivenBackOnce()
        {
            var forgotten = "";
            var recent = new RecentlyUsed<string, string>(2, key => key + key, forgotten: (key, value) => forgotten += key + ":" + value + " ");
            foreach (var key in new[] { "a", "b", "a", "c" })
                recent.Get(key);

            recent.Clear();
            recent.Clear();

            Assert.That(forgotten, Is.EqualTo("b:bb a:aa c:cc "));
        }
    }
}
