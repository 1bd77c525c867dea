#nullable enable
using System;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class NativeRuntimeLoadsTest
    {
        static readonly Installation Here = new("package", "project") { Platform = "linux-x64" };

        [Test]
        public void TheLibraryOfTheseTests_LoadsAndNamesItsProviders()
        {
            var finding = new NativeRuntimeLoads(Here, ExecutionProviders.InBuild).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Good));
            Assert.That(finding.Found, Does.Contain("CPU"));
        }

        [Test]
        public void AMissingLibrary_IsFoundInsideWhatItBroke()
        {
            var finding = Look(new TypeInitializationException("NativeMethods", new DllNotFoundException("onnxruntime")), Here);

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Bad, "onnxruntime")));
            Assert.That(finding.Fix, Is.TypeOf<RunFix>());
            Assert.That(finding.Advice, Does.Not.Contain("Visual C++"));
        }

        [Test]
        public void OnWindows_TheVisualCRuntimeIsThoughtOf()
        {
            var finding = Look(new DllNotFoundException("onnxruntime"), Here with { Platform = "win-x64" });

            Assert.That(finding.Advice, Does.Contain("Visual C++"));
        }

        [Test]
        public void AnotherVersionsLibrary_IsToldApart()
        {
            Assert.That(Look(new EntryPointNotFoundException("OrtGetApiBase"), Here).Advice, Does.Contain("Another version"));
            Assert.That(Look(new BadImageFormatException("x86"), Here).Advice, Does.Contain("another processor"));
        }

        static Finding Look(Exception error, Installation installation)
        {
            return new NativeRuntimeLoads(installation, () => throw error).Look();
        }
    }
}
