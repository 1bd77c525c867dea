#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>What holds for every text, shown on random ones with a seed.</summary>
    public sealed class JobListPropertyTest
    {
        static readonly string[] LineBreaks = { "\r\n", "\n", "\r" };

        [Test]
        public void AnyText_IsAJobListOrAnErrorWithALineAndAColumnInIt()
        {
            var random = new JobTextGenerator(1);
            var read = 0;
            for (var i = 0; i < 100_000; i++)
            {
                var text = i % 3 == 0 ? random.Noise() : i % 3 == 1 ? random.Jumble() : random.Broken();
                read += IsReadOrRefusedInPlace(text, random.Format()) ? 1 : 0;
            }

            Assert.That(read, Is.InRange(10_000, 90_000), "texts of both sorts");
        }

        [Test]
        public void ATable_CountsWhatItExpands_AndIsWrittenAsItWasRead()
        {
            var random = new JobTextGenerator(2);
            for (var i = 0; i < 2_000; i++)
            {
                var (lists, rows) = (random.Lists(), random.Rows());

                var text = JobText.Write(lists, rows);
                var jobs = JobList.Parse(text, JobFormat.Csv);

                Assert.That(jobs.Lists, Is.EqualTo(lists), text);
                Assert.That(jobs.Rows, Is.EqualTo(rows), text);
                Assert.That(jobs.Items().LongCount(), Is.EqualTo(jobs.Count), text);
                Assert.That(JobText.Write(jobs.Lists, jobs.Rows), Is.EqualTo(text));
            }
        }

        [Test]
        public void ATable_IsTheSameWithOtherSeparatorsAndLineBreaks()
        {
            var random = new JobTextGenerator(3);
            for (var i = 0; i < 500; i++)
            {
                var rows = random.Rows().Select(row => row with { Prompt = "{a|b} c", Negative = "", Seed = "7 x 2" }).ToArray();
                var text = JobText.Write(Array.Empty<NamedList>(), rows);

                var semicolons = JobList.Parse("\uFEFF" + text.Replace(',', ';').Replace("\n", "\r\n"), JobFormat.Csv);
                var tabs = JobList.Parse(text.Replace(',', '\t').Replace('\n', '\r'), JobFormat.Tsv);

                Assert.That(semicolons.Rows, Is.EqualTo(rows));
                Assert.That(tabs.Rows, Is.EqualTo(rows));
            }
        }

        static bool IsReadOrRefusedInPlace(string text, JobFormat format)
        {
            try
            {
                var jobs = JobList.Parse(text, format);
                if (jobs.Count < 1_000 && jobs.Items().LongCount() != jobs.Count)
                    Assert.Fail($"{jobs.Count} counted, {jobs.Items().LongCount()} found in {text}");
                return true;
            }
            catch (JobFormatException error)
            {
                var lines = text.TrimStart('\uFEFF').Split(LineBreaks, StringSplitOptions.None);
                var isInside = error.Line >= 1 && error.Line <= lines.Length && error.Column >= 1 && error.Column <= lines[error.Line - 1].Length + 1;
                if (!isInside)
                    Assert.Fail($"{error.Message} in {text}");
                return false;
            }
        }
    }
}
