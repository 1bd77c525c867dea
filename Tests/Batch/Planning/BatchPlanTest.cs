#nullable enable
using System;
using System.Diagnostics;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchPlanTest
    {
        [Test]
        public void Of_NamesEachPictureInTheListsOrder()
        {
            var plan = Items.Plan(new FakeMaker(), Items.Of(3), Items.Of(1), Items.Of(2));

            Assert.That(plan.Count, Is.EqualTo(3));
            Assert.That(plan.Items.Select(item => (item.Index, item.Name)), Is.EqualTo(new[] { (0, "p3"), (1, "p1"), (2, "p2") }));
        }

        [Test]
        public void Of_ListsWhatIsAskedForAgain_AndGivesItNoFile()
        {
            var plan = Items.Plan(new FakeMaker(), Items.Of(3), Items.Of(1), Items.Of(3), Items.Of(3));

            Assert.That(plan.Items.Select(item => item.Name), Is.EqualTo(new[] { "p3", "p1" }));
            Assert.That(plan.Duplicates, Is.EqualTo(new[] { new DuplicateItem(2, 0), new DuplicateItem(3, 0) }));
            Assert.That(plan.Count, Is.EqualTo(4));
        }

        [Test]
        public void Of_TellsPicturesApartByWhatTheyComeTo_NotByWhatWasTyped()
        {
            var typed = Items.Of(1) with { Request = Items.Of(1).Request with { Steps = 1 } };
            var other = Items.Of(1) with { Request = Items.Of(1).Request with { Steps = 2 } };

            var plan = Items.Plan(new FakeMaker(), Items.Of(1), typed, other);

            Assert.That(plan.Items.Select(item => item.Index), Is.EqualTo(new[] { 0, 2 }));
            Assert.That(plan.Items[0].Key, Is.EqualTo(RecipeKey.Of(plan.Items[0].Recipe)).And.Length.EqualTo(64));
        }

        [Test]
        public void Of_RefusesWhatTheModelCannotDo_AndPlansTheRest()
        {
            var odd = Items.Of(2) with { Request = Items.Of(2).Request with { Width = 3 } };

            var plan = Items.Plan(new FakeMaker(), Items.Of(1), odd, Items.Of(3));

            Assert.That(plan.Items.Select(item => item.Index), Is.EqualTo(new[] { 0, 2 }));
            Assert.That(plan.Refused, Is.EqualTo(new[] { new RefusedItem(1, odd, "width: wanted a multiple of 2, found 3") }));
        }

        [Test]
        public void Of_WantsANameForEachPicture()
        {
            Assert.That(() => BatchPlan.Of(Items.Seeds(2), new FakeMaker(), _ => new[] { "one" }),
                Throws.ArgumentException.With.Message.Contains("one for each of 2 pictures wanted, found 1"));
        }

        [TestCase("ring", "Ring")]
        [TestCase("stone", "stone.normal")]
        public void Of_WantsAFileOfItsOwnForEachPicture(string first, string second)
        {
            var items = Items.Seeds(2).Select(item => item with { Kind = TextureKind.Material }).ToArray();

            Assert.That(() => BatchPlan.Of(items, new KindMaker(), _ => new[] { first, second }), Throws.ArgumentException.With.Message.Contains("twice"));
        }

        [Test]
        public void Of_ALongList_TakesSeconds()
        {
            var items = Items.Seeds(100_000);
            var watch = Stopwatch.StartNew();

            var plan = BatchPlan.Of(items, new FakeMaker(), pictures => pictures.Select(picture => picture.Request.Seed.ToString()).ToArray());

            Assert.That(plan.Items, Has.Count.EqualTo(100_000));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(15)));
        }
    }
}
