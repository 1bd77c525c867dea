#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PromptParserTest
    {
        [TestCase("a sword", new[] { "a sword" })]
        [TestCase("a {red|blue} sword", new[] { "a red sword", "a blue sword" })]
        [TestCase("{a|b} {1|2}", new[] { "a 1", "a 2", "b 1", "b 2" })]
        [TestCase("{a|{b|c} d|e}", new[] { "a", "b d", "c d", "e" })]
        [TestCase("a { |shiny} sword", new[] { "a sword", "a shiny sword" })]
        [TestCase("sword{| of fire}", new[] { "sword", "sword of fire" })]
        [TestCase("{}", new[] { "" })]
        [TestCase("a | b", new[] { "a | b" })]
        [TestCase("a  b", new[] { "a  b" })]
        [TestCase("\\{a\\|b\\} \\\\ \\n", new[] { "{a|b} \\ \\n" })]
        [TestCase("{2::a|b}", new[] { "2::a", "b" })]
        [TestCase("{a@b|\\@metals}", new[] { "a@b", "@metals" })]
        [TestCase("{@metals} ring", new[] { "gold ring", "old silver ring", "new silver ring" })]
        [TestCase("{ @METALS |wood}", new[] { "gold", "old silver", "new silver", "wood" })]
        [TestCase("{@all}", new[] { "gold", "old silver", "new silver", "tin, grey" })]
        public void Alternatives_AreFilledInFromLeftToRight(string prompt, string[] prompts)
        {
            var table = "@metals = gold | {old|new} silver\n@all=@metals|tin, grey\n" + prompt;

            var jobs = JobList.Parse(table, JobFormat.Prompts);

            Assert.That(jobs.Items().Select(item => item.Request.Prompt), Is.EqualTo(prompts));
            Assert.That(jobs.Count, Is.EqualTo(prompts.Length));
            Assert.That(jobs.Rows.Single().Prompt, Is.EqualTo(prompt));
        }

        [TestCase("a {b|c", 3, "}")]
        [TestCase("a b} c", 4, "{")]
        [TestCase("a {b}} c", 6, "{")]
        [TestCase("{a|{b}", 1, "}")]
        [TestCase("{a|@gems}", 4, "metals")]
        [TestCase("{@metals ring}", 2, "metals ring")]
        [TestCase("{@metals{light} ring", 2, "metals{light")]
        public void WrongAlternatives_AreToldWhereTheyAre(string prompt, int column, string problem)
        {
            var error = Assert.Throws<JobFormatException>(() => JobList.Parse("@metals=tin\n" + prompt, JobFormat.Prompts))!;

            Assert.That((error.Line, error.Column), Is.EqualTo((2, column)), error.Message);
            Assert.That(error.Problem, Does.Contain(problem));
        }

        [TestCase("@a = b\n@A = c", 2, 2, "again")]
        [TestCase("@ = b", 1, 3, "name")]
        [TestCase("@a b = c", 1, 2, "name")]
        [TestCase("@a", 1, 1, "@metals = ")]
        [TestCase("@a = x | {@a}", 1, 11, "none before")]
        [TestCase("@a = {x | y", 1, 6, "}")]
        public void AWrongList_IsToldWhereItIs(string lists, int line, int column, string problem)
        {
            var error = Assert.Throws<JobFormatException>(() => JobList.Parse(lists + "\na prompt", JobFormat.Prompts))!;

            Assert.That((error.Line, error.Column), Is.EqualTo((line, column)), error.Message);
            Assert.That(error.Problem, Does.Contain(problem));
        }

        [Test]
        public void ListsOfLists_CannotGrowBeyondACell()
        {
            var lists = string.Concat(Enumerable.Range(1, 12).Select(i => $"@l{i} = {string.Concat(Enumerable.Repeat($"{{@l{i - 1}}}", 9))}\n"));

            var error = Assert.Throws<JobFormatException>(() => JobList.Parse("@l0 = abc\n" + lists + "{@l12}", JobFormat.Prompts))!;

            Assert.That(error.Message, Does.Contain("10000 characters").And.Contain("19683"));
        }

        [Test]
        public void ListsOfLists_CannotNestBeyondTheLimit()
        {
            var lists = string.Concat(Enumerable.Range(1, 20).Select(i => $"@l{i} = @l{i - 1}\n"));

            var error = Assert.Throws<JobFormatException>(() => JobList.Parse("@l0 = abc\n" + lists, JobFormat.Prompts))!;

            Assert.That(error.Message, Does.Contain("16 deep").And.Contain("found 17"));
        }
    }
}
