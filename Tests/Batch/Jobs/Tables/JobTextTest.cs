#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class JobTextTest
    {
        [Test]
        public void ATable_HasTheColumnsThatSaySomething()
        {
            var lists = new[] { new NamedList("metals", "gold | silver") };
            var rows = new[] { new JobRow { Prompt = "a {@metals} ring", Seed = "1, 5" }, new JobRow { Prompt = "b", Kind = "icon" } };

            var text = JobText.Write(lists, rows);

            Assert.That(text, Is.EqualTo("@metals = gold | silver\nprompt,seed,kind\na {@metals} ring,\"1, 5\",\nb,,icon\n"));
        }

        [TestCase("a, b")]
        [TestCase("a\r\n\"b\"")]
        [TestCase(" a\t")]
        [TestCase("#a")]
        [TestCase("@a")]
        [TestCase("a;b")]
        [TestCase("5\" nails")]
        [TestCase("\u00A0a")]
        public void WhatIsWritten_IsReadAgain(string prompt)
        {
            var rows = new[] { new JobRow { Prompt = prompt }, new JobRow { Prompt = "b", Negative = prompt } };
            var lists = new[] { new NamedList("odd", "gold\n| silver"), new NamedList("ends", "gold | silver,") };

            var read = JobList.Parse(JobText.Write(lists, rows), JobFormat.Csv);

            Assert.That(read.Rows, Is.EqualTo(rows));
            Assert.That(read.Lists, Is.EqualTo(lists));
        }

        [TestCase("{a|b} \\ @c")]
        [TestCase("\\{")]
        public void AnEscapedPrompt_MeansItself(string prompt)
        {
            var rows = new[] { new JobRow { Prompt = JobText.Escape(prompt) } };

            var items = JobList.Parse(JobText.Write(Array.Empty<NamedList>(), rows), JobFormat.Csv).Items();

            Assert.That(items.Single().Request.Prompt, Is.EqualTo(prompt));
        }
    }
}
