#nullable enable
using System;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ProviderInUseTest
    {
        static readonly ProviderRefusal Absent = new(ExecutionProvider.Cuda, "not in this build of ONNX Runtime") { IsAbsent = true };
        static readonly ProviderRefusal Broken = new(ExecutionProvider.Cuda, "libcublas.so.12: cannot open shared object file");

        [Test]
        public void TheOneAskedFor_IsGood()
        {
            var finding = Look(ExecutionProvider.Cuda, new ProviderReport(ExecutionProvider.Cuda, Array.Empty<ProviderRefusal>()));

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Good, "CUDA")));
        }

        [Test]
        public void WhereAnyWillDo_WhatTheBuildLacksIsNoFault()
        {
            Assert.That(Look(null, new ProviderReport(ExecutionProvider.Cpu, new[] { Absent })).Health, Is.EqualTo(Health.Good));
        }

        [Test]
        public void OneThatIsThereAndFails_IsDoubtful_ThoughNobodyAsked()
        {
            var finding = Look(null, new ProviderReport(ExecutionProvider.Cpu, new[] { Broken }));

            Assert.That(finding.Health, Is.EqualTo(Health.Doubtful));
            Assert.That(finding.Found, Does.Contain("libcublas"));
        }

        [TestCase(true, "built without CUDA")]
        [TestCase(false, "drivers")]
        public void AnotherThanAskedFor_IsToldWithTheReason(bool absent, string advice)
        {
            var refusal = absent ? Absent : Broken;

            var finding = Look(ExecutionProvider.Cuda, new ProviderReport(ExecutionProvider.Cpu, new[] { refusal }));

            Assert.That(finding.Health, Is.EqualTo(Health.Doubtful));
            Assert.That(finding.Found, Is.EqualTo("CUDA was asked for, CPU is in use: " + refusal.Reason));
            Assert.That(finding.Advice, Does.Contain(advice));
            Assert.That(((SettingsFix)finding.Fix!).Change(new YosoSettings { Provider = ExecutionProvider.Cuda }).Provider, Is.Null);
        }

        [Test]
        public void AModelThatDoesNotOpen_LeavesItUnknown()
        {
            var finding = new ProviderInUse(new ModelTrial("m", () => throw new InvalidOperationException()), ExecutionProvider.Cuda).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Doubtful));
        }

        static Finding Look(ExecutionProvider? wanted, ProviderReport report)
        {
            return new ProviderInUse(new ModelTrial("m", () => report), wanted).Look();
        }
    }
}
