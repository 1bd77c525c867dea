#nullable enable
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SessionFactoryTest
    {
        [Test]
        public void Open_ReportsTheProviderInUseAndWhyOthersAreNot()
        {
            using var context = new InferenceContext(new InferenceSettings { Threads = 1 });
            using var network = new Network(GoldenBundle.Open("tiny-sd15-onnx").GraphPath("text_encoder"), context);

            Assert.That(network.Provider.Refused, Has.All.Property("Reason").Not.Empty);
            Assert.That(network.Provider.ToString(), Does.StartWith(network.Provider.InUse.Title()));
        }

        [Test]
        public void Open_OnNoProviderThatWorks_IsRefusedWithTheReason()
        {
            using var context = new InferenceContext(new InferenceSettings { Providers = new[] { AbsentProvider() } });
            var path = GoldenBundle.Open("tiny-sd15-onnx").GraphPath("text_encoder");

            Assert.That(() => new Network(path, context), Throws.TypeOf<ModelFormatException>().With.Message.Contains("not in this build"));
        }

        [Test]
        public void Open_OfWhatIsNoGraph_NamesTheFile()
        {
            using var folder = new TemporaryFolder();
            using var context = GoldenBundle.Context();
            File.WriteAllText(folder.File("model.onnx"), "not a graph");

            Assert.That(() => new Network(folder.File("model.onnx"), context), Throws.TypeOf<ModelFormatException>().With.Message.Contains("model.onnx"));
            Assert.That(() => new Network(folder.File("none.onnx"), context), Throws.TypeOf<ModelFormatException>().With.Message.Contains("no such file"));
        }

        [Test]
        public void Open_Cancelled_Stops()
        {
            using var context = new InferenceContext(new InferenceSettings(), new CancellationToken(true));
            var path = GoldenBundle.Open("tiny-sd15-onnx").GraphPath("text_encoder");

            Assert.That(() => new Network(path, context), Throws.InstanceOf<OperationCanceledException>());
        }

        [Test]
        public void Threads_BelowZero_AreRefused()
        {
            Assert.That(() => new InferenceSettings { Threads = -1 }, Throws.InstanceOf<ArgumentException>());
        }

        [Test]
        public void Telemetry_IsOffForNativeCode()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
                Assert.Ignore("reads the variable as native code does on Linux and macOS");

            Assert.That(RuntimeTelemetry.Environment.GetAvailableProviders(), Does.Contain("CPUExecutionProvider"));

            Assert.That(Marshal.PtrToStringAnsi(GetVariable("ORT_DISABLE_TELEMETRY")), Is.EqualTo("1"));
        }

        static ExecutionProvider AbsentProvider()
        {
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ExecutionProvider.CoreMl : ExecutionProvider.DirectMl;
        }

        [DllImport("libc", EntryPoint = "getenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        static extern IntPtr GetVariable(string name);
    }
}
