#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Alternatives against prompts and their meaning that were made together.</summary>
    public sealed class PromptPropertyTest
    {
        [Test]
        public void AnyNesting_MeansWhatItIsMadeOf_AndIsCountedSo()
        {
            var bits = new NoiseBits(8);
            for (var i = 0; i < 2_000; i++)
            {
                var prompt = RandomPrompt.Sequence(bits);
                var table = JobText.Write(Array.Empty<NamedList>(), new[] { new JobRow { Prompt = prompt.Typed, Seed = "3 x 2" } });

                var jobs = JobList.Parse(table, JobFormat.Csv);

                Assert.That(jobs.Count, Is.EqualTo(2 * prompt.Texts.Count), prompt.Typed);
                Assert.That(jobs.Items().Where(item => item.Request.Seed == 3).Select(item => item.Request.Prompt).SequenceEqual(prompt.Texts), prompt.Typed);
            }
        }
    }
}
