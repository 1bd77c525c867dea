#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The names of pictures in the desk's own folder: content-addressed, so that a draft may be changed without losing what is made.</summary>
    static class PictureKeys
    {
        public static IReadOnlyList<string> Of(IReadOnlyList<BatchItem> items, IPictureMaker maker)
        {
            return items.Select(item => RecipeKey.Of(maker.Complete(item))).ToArray();
        }

        /// <summary>All items of a plan in the list's order, refused ones among them.</summary>
        public static IReadOnlyList<DeskPicture> Pictures(Resumption resumption)
        {
            var made = new HashSet<string>(resumption.Kept.Concat(resumption.Found).Select(kept => kept.Item.Key));
            var pictures = resumption.Plan.Items.Select(item => (item.Index, Picture: new DeskPicture(item.Key, item.Item) { Stage = made.Contains(item.Key) ? PictureStage.Made : PictureStage.Waiting }));
            var refused = resumption.Plan.Refused.Select(item => (item.Index, Picture: new DeskPicture("refused-" + item.Index, item.Item) { Stage = PictureStage.Failed, Problem = item.Reason }));
            return pictures.Concat(refused).OrderBy(listed => listed.Index).Select(listed => listed.Picture).ToArray();
        }

        /// <summary>What a summary says of pictures that could not be made.</summary>
        public static IReadOnlyList<Arrival> Failures(BatchPlan plan, BatchSummary summary)
        {
            var keys = plan.Items.ToDictionary(item => item.Index, item => item.Key);
            return summary.Failures.Where(failed => keys.ContainsKey(failed.Index)).Select(failed => new Arrival(keys[failed.Index], failed.Error)).ToArray();
        }
    }
}
