#nullable enable
using System;
using System.IO;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class OpenModelTest
    {
        readonly TemporaryFolder _folder = new();

        [OneTimeTearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void WhatElseIsUnusable_IsFoundBeforeNetworksAreOpened()
        {
            var bundle = EmbeddedModel.Unpack(_folder.File("broken"));
            File.WriteAllText(Path.Combine(bundle, "unet", "model.onnx"), "no network");

            Assert.That(() => Open(bundle, new ModelOptions { Folder = _folder.File("a") }), Throws.TypeOf<ModelFormatException>());
            Assert.That(() => Open(bundle, new ModelOptions { Folder = _folder.File("a"), MemoryCacheMegabytes = -1 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void CostsThatCannotBeRead_AreLearnedAgain()
        {
            var options = new ModelOptions { Folder = _folder.File("b") };
            Open(EmbeddedModel.Path, options).Dispose();
            var costs = Directory.GetFiles(Path.Combine(options.Folder, "Costs"))[0];
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(costs, UnixFileMode.None);

            using var again = Open(EmbeddedModel.Path, options);

            Assert.That(again.Networks.Provider, Is.Not.Null);
        }

        static OpenModel Open(string path, ModelOptions options)
        {
            return new OpenModel(new ModelSource("model") { Path = path }, options, new InferenceSettings { Threads = 1 }, () => TimeSpan.Zero, CancellationToken.None);
        }
    }
}
