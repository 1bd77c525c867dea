#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Items and plans in few words: seeds tell pictures apart.</summary>
    static class Items
    {
        public static BatchItem Of(ulong seed)
        {
            return new BatchItem { Request = new TextureRequest { Prompt = "a ring", Seed = seed } };
        }

        public static BatchItem[] Seeds(int count)
        {
            return Enumerable.Range(0, count).Select(seed => Of((ulong)seed)).ToArray();
        }

        public static BatchPlan Plan(IPictureMaker maker, params BatchItem[] items)
        {
            return BatchPlan.Of(items, maker, Names);
        }

        public static BatchPlan Plan(int count)
        {
            return Plan(new FakeMaker(), Seeds(count));
        }

        /// <summary>After their seeds; those of one seed are counted.</summary>
        public static IReadOnlyList<string> Names(IReadOnlyList<BatchItem> items)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            return items.Select(item => Enumerable.Range(1, items.Count).Select(copy => Name(item, copy)).First(taken.Add)).ToArray();
        }

        static string Name(BatchItem item, int copy)
        {
            return copy == 1 ? $"p{item.Request.Seed}" : $"p{item.Request.Seed}-{copy}";
        }
    }
}
