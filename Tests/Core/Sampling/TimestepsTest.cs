#nullable enable
using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class TimestepsTest
    {
        [Test]
        public void Lcm_EqualsDiffusers()
        {
            var golden = GoldenCase.Require("lcm_timesteps");

            foreach (var name in golden.Names)
            {
                var match = Regex.Match(name, @"_n(\d+)_orig(\d+)(?:_strength(.+))?$");
                var strength = match.Groups[3].Success ? double.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 1;
                var timesteps = Timesteps.Lcm(1000, int.Parse(match.Groups[1].Value), int.Parse(match.Groups[2].Value), strength);
                Assert.That(timesteps, Is.EqualTo(golden.Integers(name)), name);
            }

            TestContext.Out.WriteLine($"{golden.Names.Length} LCM plans compared");
        }

        [TestCase("trailing", TimestepSpacing.Trailing)]
        [TestCase("leading", TimestepSpacing.Leading)]
        [TestCase("linspace", TimestepSpacing.Linspace)]
        public void Spaced_EqualsEulerOfDiffusers(string name, TimestepSpacing spacing)
        {
            foreach (var scheduler in new[] { "euler", "euler_ancestral" })
            {
                var golden = GoldenCase.Require($"{scheduler}_{name}");
                foreach (var steps in new[] { 1, 2, 4 })
                {
                    var wanted = golden.Floats($"out.timesteps_{steps}").Select(t => (int)t);
                    Assert.That(Timesteps.Spaced(1000, steps, spacing, 1), Is.EqualTo(wanted), $"{scheduler} {steps}");
                }
            }
        }

        [Test]
        public void Spaced_RoundsAndStaysInsideTheTable()
        {
            Assert.That(Timesteps.Spaced(1000, 3, TimestepSpacing.Trailing), Is.EqualTo(new[] { 999, 666, 332 }));
            Assert.That(Timesteps.Spaced(1000, 1000, TimestepSpacing.Leading, 1)[0], Is.EqualTo(999));
        }

        [TestCase(0)]
        [TestCase(1001)]
        public void Spaced_RefusesImpossibleCounts(int steps)
        {
            Assert.That(() => Timesteps.Spaced(1000, steps, TimestepSpacing.Trailing), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
