#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>What holds for the names of any items, shown on random ones with a seed.</summary>
    public sealed class NamePlanPropertyTest
    {
        static readonly string[] Rules = { "{prompt}", "{prompt}-{style}-{seed:000}", "{kind}/{prompt}", "{prompt}/{prompt}-{index}", "con{style} {prompt}_{size}", "{style}/{row}/{prompt}" };

        static readonly string[] OwnRules = { "", "", "Gem {prompt}", "gem {prompt}", "Stra\u00DFe/{seed}", "STRASSE/{seed}", "\uFB01n", "fin" };

        static readonly string[] LongWords = { " \u5263sword", "\ud801\udc28", "\ud801\udc28x" };

        static readonly string[] Prompts =
        {
            "a sword", "A Sword", "a sword 2", "", "con", "...", "COM7", "e\u0301a\u0323\u0302", "\u0939\u093F\u0928\u094D\u0926\u0940", "\ud83d\ude00", "\ud801\udc00", "stra\u00DFe", "strasse", "\u212B", "\u5263\u306E",
        };

        [Test]
        public void Names_AreLegalAndDistinctAndWithinTheLimits()
        {
            var bits = new NoiseBits(5);
            for (var i = 0; i < 400; i++)
            {
                var limits = new NameLimits { Folder = bits.Below(150), Component = 16 + bits.Below(90) };
                var rule = NamingRule.Parse(Rules[bits.Below(Rules.Length)]);

                var names = NamePlan.For(Items(bits), rule, limits);

                Assert.That(names.Where(name => !IsLegal(name, limits)), Is.Empty, rule.Text);
                Assert.That(names.Distinct(StringComparer.OrdinalIgnoreCase).Select(Expanded).Distinct().Count(), Is.EqualTo(names.Count), rule.Text);
            }
        }

        [Test]
        public void Names_StayWhenItemsAreAppended()
        {
            var bits = new NoiseBits(6);
            foreach (var rule in Rules.Select(NamingRule.Parse))
            {
                var items = Items(bits).Concat(Items(bits)).ToArray();

                var names = NamePlan.For(items, rule, new NameLimits());

                for (var count = 0; count < items.Length; count += 7)
                    Assert.That(NamePlan.For(items.Take(count), rule, new NameLimits()), Is.EqualTo(names.Take(count)));
            }
        }

        [Test]
        public void AName_AsAPrompt_IsItsOwnName()
        {
            var bits = new NoiseBits(7);
            for (var i = 0; i < 5_000; i++)
            {
                var slug = Slug.Of(Prompt(bits));

                Assert.That(Slug.Of(slug), Is.EqualTo(slug));
            }
        }

        static BatchItem[] Items(NoiseBits bits)
        {
            return Enumerable.Range(1, 10 + bits.Below(30)).Select(row => new BatchItem
            {
                Request = new TextureRequest { Prompt = Prompt(bits), Seed = (ulong)bits.Below(3), Width = bits.Below(2) == 0 ? 32 : (int?)null, Height = 32 },
                Styles = bits.Below(2) == 0 ? new[] { new StyleUse(Prompt(bits), bits.Below(3)) } : Array.Empty<StyleUse>(),
                Row = row,
                Name = OwnRules[bits.Below(OwnRules.Length)],
            }).ToArray();
        }

        static string Prompt(NoiseBits bits)
        {
            var letters = string.Concat(Enumerable.Range(0, bits.Below(5) == 0 ? bits.Below(200) : 0).Select(_ => (char)bits.Below(bits.Below(2) == 0 ? 0x10000 : 0x400)));
            return Prompts[bits.Below(Prompts.Length)] + letters + string.Concat(Enumerable.Repeat(LongWords[bits.Below(LongWords.Length)], bits.Below(4) == 0 ? bits.Below(40) : 0));
        }

        /// <summary>As a file system compares that folds one letter to several.</summary>
        static string Expanded(string name)
        {
            return name.ToLowerInvariant().Replace("\u00DF", "ss").Replace("\uFB01", "fi");
        }

        static bool IsLegal(string name, NameLimits limits)
        {
            return limits.Folder + 1 + name.Length + limits.Ending <= limits.Path
                && name.Split('/').All(part => part.Length <= limits.Component && IsLegalPart(part));
        }

        static bool IsLegalPart(string part)
        {
            return part.Length > 0
                && part.Trim(' ', '.') == part
                && Encoding.UTF8.GetByteCount(part) <= 255
                && part.All(letter => !char.IsControl(letter) && "<>:\"/\\|?*.".IndexOf(letter) < 0)
                && new UTF8Encoding(false, false).GetString(Encoding.UTF8.GetBytes(part)) == part
                && !Devices.Contains(part, StringComparer.OrdinalIgnoreCase);
        }

        static readonly HashSet<string> Devices = new(new[] { "con", "prn", "aux", "nul" }.Concat(Enumerable.Range(0, 10).SelectMany(digit => new[] { "com" + digit, "lpt" + digit })));
    }
}
