#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class NamingRuleTest
    {
        static readonly BatchItem Item = new()
        {
            Request = new TextureRequest { Prompt = "A Red, old sword!", Seed = 7, Width = 32, Height = 48, Steps = 2 },
            Kind = TextureKind.Icon,
            Styles = new[] { new StyleUse("styles/Ink Wash.safetensors", 0.8f), new StyleUse("C:\\oil.v2.safetensors", 1) },
            Row = 3,
        };

        [TestCase("{prompt}-{style}-{seed:000}", "a-red-old-sword-ink-wash-0_8+oil-v2-007")]
        [TestCase("{WIDTH}by{height:0000}-{size}-{kind}-{steps}", "32by0048-32x48-icon-2")]
        [TestCase("{index:00}-{row}", "01-3")]
        [TestCase("{kind}/{prompt}/{seed}", "icon/a-red-old-sword/7")]
        [TestCase("{{{seed}}} Final", "{7} Final")]
        [TestCase(" x {seed} ", "x 7")]
        public void ARule_SaysTheName(string rule, string name)
        {
            Assert.That(NamePlan.For(new[] { Item }, NamingRule.Parse(rule), new NameLimits()).Single(), Is.EqualTo(name));
        }

        [TestCase("{prompt}-{style}-{seed}", "gem-7")]
        [TestCase("{style}-{prompt}", "gem")]
        [TestCase("{prompt}_{size}", "gem")]
        [TestCase("{prompt}-{style}-{steps}-{size}", "gem")]
        [TestCase("{style}/{prompt}", "gem")]
        [TestCase("{style}", "picture")]
        [TestCase("a-{style}/{seed}", "a/7")]
        [TestCase("_{prompt}_", "_gem_")]
        public void EmptyTokens_LeaveNoSeparators(string rule, string name)
        {
            var item = new BatchItem { Request = new TextureRequest { Prompt = "gem", Seed = 7 } };

            Assert.That(NamePlan.For(new[] { item }, NamingRule.Parse(rule), new NameLimits()).Single(), Is.EqualTo(name));
        }

        [TestCase("{promt}", "{prompt}, {style}, {seed}, {width}, {height}, {size}, {kind}, {steps}, {index}, {row}")]
        [TestCase("{}", "{prompt}, ")]
        [TestCase("{seed:0.0}", "zeros")]
        [TestCase("{seed:}", "zeros")]
        [TestCase("{seed:000000000000000000000}", "20")]
        [TestCase("{prompt:000}", "after a number")]
        [TestCase("{seed", "}")]
        [TestCase("seed}", "{")]
        [TestCase("", "each side of /")]
        [TestCase("/{seed}", "each side of /")]
        [TestCase("{kind}//{seed}", "each side of /")]
        [TestCase("../{seed}", "U+002E at character 1")]
        [TestCase("a:{seed}", "U+003A")]
        [TestCase("a\\{seed}", "U+005C")]
        [TestCase("a\n{seed}", "U+000A")]
        [TestCase("{seed}~", "U+007E")]
        public void AWrongRule_IsRefusedWithWhatThereIs(string rule, string problem)
        {
            Assert.That(() => NamingRule.Parse(rule), Throws.ArgumentException.With.Message.Contains(problem));
        }

        [Test]
        public void HalfACharacter_IsRefused()
        {
            Assert.That(() => NamingRule.Parse("\ud800{seed}"), Throws.ArgumentException.With.Message.Contains("U+D800"));
        }
    }
}
