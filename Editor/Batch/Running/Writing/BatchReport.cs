#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a batch leaves to be looked through: report.html and report.json in its folder, in the list's order. The same pictures and failures give the same bytes.</summary>
    public static class BatchReport
    {
        public const string Page = "report.html";

        public const string Json = "report.json";

        /// <param name="failures">In the list's order.</param>
        public static void Write(string folder, BatchPlan plan, JournalHistory history, IReadOnlyList<FailedItem> failures)
        {
            var done = plan.Items.Where(item => history.Done.ContainsKey(item.Key)).Select(item => history.Done[item.Key].Files);
            var gallery = Gallery.Read(folder, done.Select(files => files[files.Count - 1].Name)) with { Failures = Failures(plan, failures) };
            ReportPage.Write(Path.Combine(folder, Page), gallery);
            ReportJson.Write(Path.Combine(folder, Json), gallery);
        }

        static GalleryFailure[] Failures(BatchPlan plan, IReadOnlyList<FailedItem> failures)
        {
            var planned = plan.Items.ToDictionary(item => item.Index);
            return failures.Select(failure => planned.TryGetValue(failure.Index, out var item)
                ? Failure(failure, item.Name + ".png") with { Recipe = item.Recipe }
                : Failure(failure, "")).ToArray();
        }

        static GalleryFailure Failure(FailedItem failure, string name)
        {
            return new GalleryFailure(name, failure.Item.Request.Prompt, failure.Item.Request.Seed, failure.Error);
        }
    }
}
