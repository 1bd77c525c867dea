#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>A list of items with everything known of it before a picture is made: what each comes to, its file, what is asked for twice, what can't be made.</summary>
    public sealed class BatchPlan
    {
        readonly List<PlannedItem> _items = new();
        readonly List<DuplicateItem> _duplicates = new();
        readonly List<RefusedItem> _refused = new();

        BatchPlan()
        {
        }

        /// <summary>How many items were listed.</summary>
        public int Count { get; private set; }

        /// <summary>Every picture once, in the list's order.</summary>
        public IReadOnlyList<PlannedItem> Items => _items;

        public IReadOnlyList<DuplicateItem> Duplicates => _duplicates;

        public IReadOnlyList<RefusedItem> Refused => _refused;

        /// <param name="names">One name an item, without ending, all different; asked once, for the pictures that get a file.</param>
        /// <exception cref="ArgumentException">There are more or fewer names than pictures, or two pictures' files would have one name.</exception>
        public static BatchPlan Of(
            IEnumerable<BatchItem> items, IPictureMaker maker, Func<IReadOnlyList<BatchItem>, IReadOnlyList<string>> names, CancellationToken cancellation = default)
        {
            var plan = new BatchPlan();
            var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                plan.Add(item, maker, firsts);
            }

            plan.Name(names);
            return plan;
        }

        void Add(BatchItem item, IPictureMaker maker, Dictionary<string, int> firsts)
        {
            var index = Count++;
            if (Complete(item, maker, index) is not { } recipe)
                return;
            var key = RecipeKey.Of(recipe);
            if (firsts.TryAdd(key, index))
                _items.Add(new PlannedItem(index, item, recipe) { Key = key, BatchSize = maker.BatchSize(recipe) });
            else
                _duplicates.Add(new DuplicateItem(index, firsts[key]));
        }

        Recipe? Complete(BatchItem item, IPictureMaker maker, int index)
        {
            try
            {
                return maker.Complete(item);
            }
            catch (Exception problem) when (problem is ArgumentException || problem is ModelFormatException || problem is IOException || problem is UnauthorizedAccessException)
            {
                _refused.Add(new RefusedItem(index, item, problem.Message));
                return null;
            }
        }

        void Name(Func<IReadOnlyList<BatchItem>, IReadOnlyList<string>> names)
        {
            var found = names(_items.ConvertAll(item => item.Item));
            if (found.Count != _items.Count)
                throw new ArgumentException($"names: one for each of {_items.Count} pictures wanted, found {found.Count}", nameof(names));
            var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < found.Count; i++)
            {
                _items[i] = _items[i] with { Name = found[i] };
                foreach (var file in ExpectedFiles.Of(found[i], _items[i].Recipe))
                    if (!files.Add(file))
                        throw new ArgumentException($"names: a file of its own for each picture wanted, found {file} twice: take another naming rule", nameof(names));
            }
        }
    }
}
