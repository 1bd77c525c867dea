#nullable enable
using System;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ModelTextTest
    {
        static readonly StyleEntry House = new("house", "house.safetensors")
        {
            Format = "kohya",
            Rank = "8",
            Scale = "1",
            Base = "yoso-sprites",
            Licence = "CC0-1.0",
            TriggerWords = new[] { "house style", "ink" },
            Fit = new StyleFit(2, 4, new[] { new StyleSkip("a", "the model has no such layer"), new StyleSkip("b", "the model has no such layer") }, ""),
        };

        [Test]
        public void AModel_SaysItsFamilySizeAndLicence()
        {
            var model = new ModelEntry("hero", "hero.yoso") { Family = "Stable Diffusion 1", Size = "512x512", Bytes = 2_130_000_000 };

            Assert.That(ModelText.Of(model), Is.EqualTo("hero\nStable Diffusion 1 · 512x512 · 2130 MB\nno licence said"));
            Assert.That(ModelText.Of(model with { Problem = "torn" }), Is.EqualTo("hero\ntorn"));
        }

        [Test]
        public void AStyle_SaysHowItFits_AndWhatIsLeftOut()
        {
            Assert.That(ModelText.Of(House), Is.EqualTo("house\nkohya · rank 8 · effective scale 1\nfits: 2 of 4 layers; left out: the model has no such layer (2)\nlicence CC0-1.0 · for yoso-sprites\ntrigger words: house style, ink"));
        }

        [Test]
        public void AStyleThatDoesNotFit_SaysWhyNot()
        {
            Assert.That(ModelText.Of(House with { Fit = new StyleFit(0, 4, Array.Empty<StyleSkip>(), "for sd_v1") }), Does.Contain("does not fit: for sd_v1"));
            Assert.That(ModelText.Of(House with { Fit = null }), Does.Contain("fit not known"));
            Assert.That(ModelText.Of(House with { Problem = "torn" }), Is.EqualTo("house\ntorn"));
        }
    }
}
