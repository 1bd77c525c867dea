#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class JsonLinesReaderTest
    {
        [Test]
        public void Lines_AreRows_WithArraysWhereSeveralValuesAre()
        {
            const string table = "\uFEFF# jobs\n{\"lists\": {\"metals\": [\"gold\", \"a|b\", \"{c|d}\"], \"more\": [\"@metals\"]}}\r\n\n"
                + " {\"prompt\": \"{@more} \\u00e4\\n\\\"ring\\\"\", \"seed\": [1, \"5-6\"], \"size\": \"32x32\", \"kind\": [\"icon\", \"sprite\"], \"steps\": 2, \"style\": [], \"name\": null}\n";

            var jobs = JobList.Parse(table, JobFormat.JsonLines);

            Assert.That(jobs.Lists, Is.EqualTo(new[] { new NamedList("metals", "gold | a\\|b | {c|d}"), new NamedList("more", "@metals") }));
            Assert.That(jobs.Rows.Single(), Is.EqualTo(new JobRow { Prompt = "{@more} ä\n\"ring\"", Seed = "1, 5-6", Size = "32x32", Kind = "icon | sprite", Steps = "2" }));
            Assert.That(jobs.Count, Is.EqualTo(4 * 3 * 2));
            Assert.That(jobs.Items().Select(item => item.Request.Prompt).Distinct().ElementAt(1), Is.EqualTo("a|b ä\n\"ring\""));
        }

        [TestCase("{\"prompt\": \"a\",}", 1, 16, "JSON")]
        [TestCase("{\"prompt\": \"ä\u20ac\ud83d\ude00\" x}", 1, 19, "JSON")]
        [TestCase("{\"prompt\": \"a\"", 1, 15, "JSON")]
        [TestCase("{\"prompt\": \"a\"} 5", 1, 17, "JSON")]
        [TestCase("[\"a\"]", 1, 1, "an array")]
        [TestCase("\n5", 2, 1, "found 5")]
        [TestCase("{\"promt\": \"a\"}", 1, 3, "negative")]
        [TestCase("{\"prompt\": \"a\", \"Prompt\": \"b\"}", 1, 18, "again")]
        [TestCase("{\"prompt\": [\"a\"]}", 1, 12, "an array")]
        [TestCase("{\"prompt\": true}", 1, 12, "true")]
        [TestCase("{\"seed\": 5}", 1, 1, "prompt: ")]
        [TestCase("{\"prompt\": \"a\", \"seed\": [1, {}]}", 1, 29, "an object")]
        [TestCase("{\"prompt\": \"a\", \"seed\": [1, -2]}", 1, 29, "\"-2\"")]
        [TestCase("{\"prompt\": \"\\u00e4 {b\"}", 1, 20, "}")]
        [TestCase("{\"prompt\": \"\\ud800\"}", 1, 13, "U+D800")]
        [TestCase("{\"lists\": {\"a\": [\"b\"]}, \"prompt\": \"c\"}", 1, 1, "a line of their own")]
        [TestCase("{\"lists\": [\"a\"]}", 1, 11, "an array")]
        [TestCase("{\"lists\": {\"a\": \"b\"}}", 1, 17, "a text")]
        [TestCase("{\"lists\": {\"a b\": [\"b\"]}}", 1, 13, "name")]
        public void AWrongLine_IsToldWhereItIs(string table, int line, int column, string problem)
        {
            var error = Assert.Throws<JobFormatException>(() => JobList.Parse(table, JobFormat.JsonLines))!;

            Assert.That((error.Line, error.Column), Is.EqualTo((line, column)), error.Message);
            Assert.That(error.Problem, Does.Contain(problem));
        }
    }
}
