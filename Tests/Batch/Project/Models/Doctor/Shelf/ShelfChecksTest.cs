#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>The checks that look at what is installed.</summary>
    public sealed class ShelfChecksTest
    {
        static readonly StyleFit Fits = new(4, 4, Array.Empty<StyleSkip>(), "");
        static readonly StyleEntry Good = new("house", "s/house.safetensors") { Licence = "CC0-1.0", Fit = Fits };
        static readonly ModelEntry Model = new("hero", "hero.yoso") { Licence = "MIT" };
        static readonly Shelf Whole = new() { Models = new[] { Model }, Styles = new[] { Good }, ChosenModel = "hero.yoso" };

        [Test]
        public void AShelfInOrder_IsGood()
        {
            Assert.That(new ICheck[] { new StylesWhole(Whole), new StylesFit(Whole), new LicencesKnown(Whole) }.Select(check => check.Look().Health), Is.All.EqualTo(Health.Good));
            Assert.That(new StylesFit(Whole).Look().Found, Is.EqualTo("1 tried on hero"));
        }

        [Test]
        public void ADamagedStyle_IsBad_AndCanBeShown()
        {
            var finding = new StylesWhole(With(Good with { Path = "s/torn.safetensors", Problem = "torn: wanted 8 bytes, found 2" })).Look();

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Bad, "torn: wanted 8 bytes, found 2")));
            Assert.That(((ShowFix)finding.Fix!).Path, Is.EqualTo("s/torn.safetensors"));
        }

        [Test]
        public void AStyleForAnotherFamily_IsDoubtful()
        {
            var finding = new StylesFit(With(Good with { Fit = Fits with { Matched = 0, Refusal = "for another model (sd_v1)" } })).Look();

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Doubtful, "for another model (sd_v1)")));
        }

        [Test]
        public void MissingLicences_AreNamed_AFewOfMany()
        {
            var shelf = Whole with { Models = new[] { Model with { Licence = "" } }, Styles = Enumerable.Range(0, 6).Select(i => Good with { Name = "s" + i, Licence = "" }).ToArray() };

            var finding = new LicencesKnown(shelf).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Doubtful));
            Assert.That(finding.Found.Split('\n'), Is.EqualTo(new[]
            {
                "model hero: no licence in its files", "style s0: no licence in its file", "style s1: no licence in its file", "style s2: no licence in its file", "and 3 more",
            }));
        }

        static Shelf With(StyleEntry style) => Whole with { Styles = new[] { Good, style } };
    }
}
