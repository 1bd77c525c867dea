#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class JobFormatTest
    {
        [TestCase("jobs.csv", JobFormat.Csv)]
        [TestCase("a.b/JOBS.TSV", JobFormat.Tsv)]
        [TestCase("jobs.jsonl", JobFormat.JsonLines)]
        [TestCase("jobs.ndjson", JobFormat.JsonLines)]
        [TestCase("prompts.txt", JobFormat.Prompts)]
        public void AnEnding_SaysTheFormat(string path, JobFormat format)
        {
            Assert.That(JobFormats.Of(path), Is.EqualTo(format));
        }

        [Test]
        public void AnotherEnding_IsRefusedWithThoseKnown()
        {
            Assert.That(() => JobFormats.Of("jobs.xlsx"), Throws.ArgumentException.With.Message.Contains(".csv").And.Message.Contains("jobs.xlsx"));
        }
    }
}
