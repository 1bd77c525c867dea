#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchArgumentsTest
    {
        static readonly string[] Editor = { "/opt/Unity", "-batchmode", "-nographics", "-projectPath", "/work", "-executeMethod", "Yoso.Editor.BatchCommand.Run", "-logFile", "-" };

        [Test]
        public void TheEditorsWords_AreNotOurs()
        {
            var arguments = Parse("-jobs", "jobs.csv", "-out", "icons");

            Assert.That((arguments.Jobs, arguments.Out, arguments.Resume, arguments.Workers, arguments.Model), Is.EqualTo(("jobs.csv", "icons", false, 1, "")));
            Assert.That(arguments.Defaults.Seeds, Is.EqualTo(new ulong[] { 0 }));
        }

        [Test]
        public void EveryOption_IsRead()
        {
            var arguments = Parse("-JOBS", "jobs.csv", "-out", "icons", "-resume", "-workers", "2", "-threads", "3", "-model", "m.yoso", "-name", "{seed}", "-seed", "7", "-count", "3",
                "-size", "64x32", "-kind", "icon", "-style", "/a.safetensors:0.5", "-style", "/b.safetensors", "-steps", "4", "-guidance", "1.5", "-scale", "2");

            var defaults = arguments.Defaults;
            Assert.That((arguments.Resume, arguments.Workers, arguments.Threads, arguments.Model, arguments.Names.Text), Is.EqualTo((true, 2, 3, "m.yoso", "{seed}")));
            Assert.That(defaults.Seeds, Is.EqualTo(new ulong[] { 7, 8, 9 }));
            Assert.That(defaults.Sizes, Is.EqualTo(new[] { (64, 32) }));
            Assert.That(defaults.Kinds, Is.EqualTo(new[] { TextureKind.Icon }));
            Assert.That(defaults.Styles.Single().Select(style => style.Weight), Is.EqualTo(new[] { 0.5f, 1f }));
            Assert.That((defaults.Steps, defaults.Guidance, defaults.Scale), Is.EqualTo((4, 1.5f, 2)));
        }

        [TestCase("-jobs: wanted", "-out", "icons")]
        [TestCase("-out: wanted", "-jobs", "jobs.csv")]
        [TestCase("-jobs: a value wanted after it, found -out", "-jobs", "-out", "icons")]
        [TestCase("-out: a value wanted after it, found the end", "-jobs", "a.csv", "-out")]
        [TestCase("-workers: a whole number from 1 to 64 wanted, found 0", "-jobs", "a.csv", "-out", "b", "-workers", "0")]
        [TestCase("-seed:", "-jobs", "a.csv", "-out", "b", "-seed", "-1")]
        [TestCase("-size:", "-jobs", "a.csv", "-out", "b", "-size", "32 by 32")]
        [TestCase("-kind:", "-jobs", "a.csv", "-out", "b", "-kind", "wheel")]
        [TestCase("-name:", "-jobs", "a.csv", "-out", "b", "-name", "{colour}")]
        [TestCase("-guidance:", "-jobs", "a.csv", "-out", "b", "-guidance", "much")]
        public void WhatCantBeRead_IsRefusedByItsName(string expected, params string[] words)
        {
            Assert.That(() => Parse(words), Throws.ArgumentException.With.Message.StartsWith(expected));
        }

        static BatchArguments Parse(params string[] words) => BatchArguments.Parse(Editor.Concat(words).ToArray());
    }
}
