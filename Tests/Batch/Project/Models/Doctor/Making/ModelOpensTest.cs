#nullable enable
using System;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ModelOpensTest
    {
        static readonly ProviderReport OnCpu = new(ExecutionProvider.Cpu, Array.Empty<ProviderRefusal>());

        [Test]
        public void AModelThatOpens_IsGood()
        {
            var finding = new ModelOpens(new ModelTrial("hero.yoso", () => OnCpu), false).Look();

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Good, "hero.yoso, on CPU")));
        }

        [Test]
        public void OneThatDoesNot_SaysWhy_AndTheEmbeddedOneIsOffered()
        {
            var finding = new ModelOpens(new ModelTrial("hero.yoso", () => throw new ModelFormatException("hero.yoso", "wanted a zip")), false).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Bad));
            Assert.That(finding.Found, Does.Contain("wanted a zip"));
            Assert.That(((SettingsFix)finding.Fix!).Change(new YosoSettings { Model = "hero.yoso" }).Model, Is.Empty);
        }

        [Test]
        public void ForTheEmbeddedOne_ThereIsNoOther()
        {
            var finding = new ModelOpens(new ModelTrial("default.yoso", () => throw new DllNotFoundException("onnxruntime")), true).Look();

            Assert.That((finding.Health, finding.Fix), Is.EqualTo((Health.Bad, (Fix?)null)));
        }

        [Test]
        public void SeveralChecks_OpenItOnce()
        {
            var opened = 0;
            var trial = new ModelTrial("hero.yoso", () =>
            {
                opened++;
                return OnCpu;
            });

            new ModelOpens(trial, false).Look();
            new ProviderInUse(trial, null).Look();

            Assert.That(opened, Is.EqualTo(1));
        }
    }
}
