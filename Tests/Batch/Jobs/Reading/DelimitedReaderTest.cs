#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class DelimitedReaderTest
    {
        [TestCase("prompt,seed\na,1\nb,2")]
        [TestCase("prompt,seed\r\na,1\r\nb,2\r\n")]
        [TestCase("prompt,seed\ra,1\rb,2\r\r\r")]
        [TestCase("\uFEFFprompt;seed\na;1\nb;2\n")]
        [TestCase("\uFEFFSeed;PROMPT\n1;a\n2;b\n")]
        [TestCase("seed\tprompt\n1\ta\n2\tb\n")]
        [TestCase("\"prompt\" , \"seed\"\n \"a\" , 1 \nb,\"2\"\n,\n")]
        [TestCase("# jobs\n\n,,\nprompt,seed,,\n#a,0\na,1,,\n\n  \nb,2,,,,\n")]
        public void ATable_IsReadAsSpreadsheetsWriteIt(string table)
        {
            var rows = JobList.Parse(table, JobFormat.Csv).Rows;

            Assert.That(rows, Is.EqualTo(new[] { new JobRow { Prompt = "a", Seed = "1" }, new JobRow { Prompt = "b", Seed = "2" } }));
        }

        [Test]
        public void Quotes_HoldSeparatorsLineBreaksAndQuotes()
        {
            const string table = "prompt,negative\n\"a \"\"red\"\", old\r\nsword\",5\" nails\n\" b \",#c";

            var rows = JobList.Parse(table, JobFormat.Csv).Rows;

            Assert.That(rows[0], Is.EqualTo(new JobRow { Prompt = "a \"red\", old\r\nsword", Negative = "5\" nails" }));
            Assert.That(rows[1], Is.EqualTo(new JobRow { Prompt = " b ", Negative = "#c" }));
        }

        [Test]
        public void Tabs_PartTheCellsOfATsv()
        {
            var rows = JobList.Parse("prompt\tseed\tnegative\na, b\t\tc\n\"d\te\"\t3", JobFormat.Tsv).Rows;

            Assert.That(rows, Is.EqualTo(new[] { new JobRow { Prompt = "a, b", Negative = "c" }, new JobRow { Prompt = "d\te", Seed = "3" } }));
        }

        [TestCase("@metals = gold | silver\nprompt\n{@metals}")]
        [TestCase("@metals = gold | silver,,,\nprompt,,,\n{@metals},,,")]
        [TestCase("\"@metals = gold | silver\";;\nprompt;seed;\n{@metals};;")]
        public void Lists_StandBeforeTheHeader(string table)
        {
            var jobs = JobList.Parse(table, JobFormat.Csv);

            Assert.That(jobs.Lists, Is.EqualTo(new[] { new NamedList("metals", "gold | silver") }));
            Assert.That(jobs.Items().Select(item => item.Request.Prompt), Is.EqualTo(new[] { "gold", "silver" }));
        }

        [TestCase("", 1, 1, "a header")]
        [TestCase("\n\n# nothing\n", 4, 1, "a header")]
        [TestCase("seed\n1", 1, 1, "prompt")]
        [TestCase("prompt,sede\n", 1, 8, "guidance")]
        [TestCase("prompt,seed,PROMPT\n", 1, 13, "prompt again")]
        [TestCase("prompt\na\n\na red, old sword", 4, 8, "1 cells")]
        [TestCase("prompt,seed\n\"a\nb,1\n", 2, 1, "never closed")]
        [TestCase("prompt,seed\n\"a\"b,1\n", 2, 4, "written twice")]
        [TestCase("\"@a = b\" c\nprompt", 1, 10, "end of the line")]
        [TestCase("prompt\na\u0000b", 2, 2, "U+0000")]
        public void AWrongTable_IsToldWhereItIs(string table, int line, int column, string problem)
        {
            var error = Assert.Throws<JobFormatException>(() => JobList.Parse(table, JobFormat.Csv))!;

            Assert.That((error.Line, error.Column), Is.EqualTo((line, column)), error.Message);
            Assert.That(error.Problem, Does.Contain(problem));
        }

        [Test]
        public void HalfACharacter_IsToldWhereItIs()
        {
            var error = Assert.Throws<JobFormatException>(() => JobList.Parse("prompt\r\nab\ud800", JobFormat.Csv))!;

            Assert.That((error.Line, error.Column), Is.EqualTo((2, 3)));
            Assert.That(error.Problem, Does.Contain("U+D800"));
        }

        [Test]
        public void Columns_AreThoseOfTheFile_AlsoAfterQuotesAndLineBreaks()
        {
            var error = Assert.Throws<JobFormatException>(() => JobList.Parse("prompt\n\"a \"\"b\"\"\n {c\"", JobFormat.Csv))!;

            Assert.That((error.Line, error.Column), Is.EqualTo((3, 2)));
        }
    }
}
