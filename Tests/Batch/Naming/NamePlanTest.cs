#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class NamePlanTest
    {
        static readonly NamingRule PromptRule = NamingRule.Parse("{prompt}");

        [Test]
        public void EqualNames_AreToldApartInTheOrderOfTheList()
        {
            Assert.That(Names(PromptRule, "a", "A", "a 2", "a", "a 2", "stra\u00DFe", "STRASSE"), Is.EqualTo(new[] { "a", "a-2", "a-2-2", "a-3", "a-2-3", "stra\u00DFe", "strasse-2" }));
        }

        [Test]
        public void ManyEqualNames_AreNotSearchedFromTheStart()
        {
            var names = Names(PromptRule, Enumerable.Repeat("gem", 20_000).ToArray());

            Assert.That(names[^1], Is.EqualTo("gem-20000"));
            Assert.That(names.Distinct().Count(), Is.EqualTo(20_000));
        }

        [TestCase("con", "_con")]
        [TestCase("COM1", "_com1")]
        [TestCase("LPT\u00B9", "lpt")]
        [TestCase("console", "console")]
        [TestCase("cvs", "_cvs")]
        [TestCase("...", "picture")]
        [TestCase("a/b\\c:d*e?f\"g<h>i|j\u0000k", "a-b-c-d-e-f-g-h-i-j-k")]
        [TestCase("e\u0301te\u0301", "\u00E9t\u00E9")]
        [TestCase("\u1112\u1161\u11AB", "\uD55C")]
        [TestCase("\ud83d\ude00 smile \ud800", "smile")]
        [TestCase("\ud801\udc00", "\ud801\udc28")]
        [TestCase("\u0939\u093F\u0928\u094D\u0926\u0940", "\u0939\u093F\u0928\u094D\u0926\u0940")]
        public void APrompt_BecomesANameThatEveryFileSystemTakes(string prompt, string name)
        {
            Assert.That(Names(PromptRule, prompt).Single(), Is.EqualTo(name));
        }

        [Test]
        public void DevicesThatATokenCompletes_AreNamesOfFiles()
        {
            Assert.That(Names(NamingRule.Parse("com{index}/Aux"), "a").Single(), Is.EqualTo("_com1/_Aux"));
        }

        [Test]
        public void ALongPrompt_IsCutAtAWord_AndTheSeedStays()
        {
            var prompt = string.Join(" ", Enumerable.Repeat("sword", 30));

            var name = Names(NamingRule.Parse("{prompt}-{seed:000}"), prompt).Single();

            Assert.That(name, Is.EqualTo(string.Join("-", Enumerable.Repeat("sword", 16)) + "-000"));
        }

        [Test]
        public void ALongPath_IsKeptToTheFoldersLength()
        {
            var limits = new NameLimits { Folder = 180 };
            var items = Enumerable.Range(0, 3).Select(_ => new BatchItem { Request = new TextureRequest { Prompt = new string('a', 500) } });

            var names = NamePlan.For(items, NamingRule.Parse("{prompt}-{seed}"), limits);

            Assert.That(names.Select(name => name.Length), Is.All.EqualTo(259 - 180 - 1 - 24));
            Assert.That(names[2], Does.EndWith("a-0-3"));
        }

        [Test]
        public void LettersOfManyBytes_AreCutEarlier()
        {
            var name = Names(PromptRule, new string('\u5263', 200)).Single();

            Assert.That(name, Has.Length.EqualTo((255 - 24) / 3));
        }

        [Test]
        public void AFolderThatLeavesNoRoom_IsRefused()
        {
            var plan = new NamePlan(PromptRule, new NameLimits { Folder = 230 });

            Assert.That(() => plan.Next(new BatchItem()), Throws.ArgumentException.With.Message.Contains("230"));
        }

        [Test]
        public void ARowsOwnRule_AndNamesTakenBefore_AreHeeded()
        {
            var plan = new NamePlan(PromptRule, new NameLimits(), new[] { "GEM", "sky/5" });
            var item = new BatchItem { Request = new TextureRequest { Prompt = "gem", Seed = 5 } };

            Assert.That(plan.Next(item), Is.EqualTo("gem-2"));
            Assert.That(plan.Next(item with { Name = "sky/{seed}" }), Is.EqualTo("sky/5-2"));
            Assert.That(plan.Next(item with { Name = "sky/{index}" }), Is.EqualTo("sky/3"));
        }

        static string[] Names(NamingRule rule, params string[] prompts)
        {
            return NamePlan.For(prompts.Select(prompt => new BatchItem { Request = new TextureRequest { Prompt = prompt } }), rule, new NameLimits()).ToArray();
        }
    }
}
