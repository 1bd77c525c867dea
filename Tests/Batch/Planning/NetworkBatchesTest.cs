#nullable enable
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class NetworkBatchesTest
    {
        [Test]
        public void OneShape_IsCutInTheListsOrder()
        {
            var batches = Seeds(Items.Seeds(5), 2);

            Assert.That(batches, Is.EqualTo(new[] { "0 1", "2 3", "4" }));
        }

        [Test]
        public void SizesMixedInTheList_GoTogether()
        {
            var items = Items.Seeds(6).Select((item, i) => i % 2 == 0 ? item : item with { Request = item.Request with { Width = 4 } }).ToArray();

            var batches = Seeds(items, 2);

            Assert.That(batches, Is.EqualTo(new[] { "0 2", "4", "1 3", "5" }));
        }

        [Test]
        public void Styles_ChangeAsSeldomAsTheyCan()
        {
            var items = Items.Seeds(8).Select((item, i) => item with
            {
                Styles = new[] { new StyleUse(i % 2 == 0 ? "ink" : "oil", 1) },
                Request = item.Request with { Width = i < 4 ? 2 : 4 },
            }).ToArray();

            var batches = Seeds(items, 4);

            Assert.That(batches, Is.EqualTo(new[] { "0 2", "4 6", "1 3", "5 7" }));
        }

        [TestCase(2, 1f, 2, 1)]
        [TestCase(1, 2f, 2, 1)]
        [TestCase(1, 1f, 4, 1)]
        [TestCase(1, 1f, 2, 0)]
        public void WhateverTheNetworkIsRunWith_PartsBatches(int steps, float guidance, int height, int tiling)
        {
            var one = Planned(new Recipe { Width = 2, Height = 2, Tiling = Tiling.Horizontal });
            var other = Planned(new Recipe { Width = 2, Height = height, Steps = steps, Guidance = guidance, Tiling = (Tiling)tiling });

            var batches = NetworkBatches.Of(new[] { one, other });

            Assert.That(batches, Has.Count.EqualTo(2));
        }

        static PlannedItem Planned(Recipe recipe)
        {
            return new PlannedItem(0, new BatchItem(), recipe) { BatchSize = 8 };
        }

        static string[] Seeds(BatchItem[] items, int size)
        {
            IEnumerable<IReadOnlyList<PlannedItem>> batches = NetworkBatches.Of(Items.Plan(new FakeMaker { Size = size }, items).Items);
            return batches.Select(batch => string.Join(" ", batch.Select(item => item.Recipe.Seed))).ToArray();
        }
    }
}
