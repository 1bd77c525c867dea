#nullable enable
using System;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class StyleUseTest
    {
        [TestCase("ink.safetensors", "ink.safetensors", 1f)]
        [TestCase(" ink.safetensors:0.8 ", "ink.safetensors", 0.8f)]
        [TestCase("ink:-1e-1", "ink", -0.1f)]
        [TestCase("C:/styles/ink.safetensors", "C:/styles/ink.safetensors", 1f)]
        [TestCase("C:\\ink.safetensors:2", "C:\\ink.safetensors", 2f)]
        public void AStyle_IsAFileWithAWeight(string typed, string file, float weight)
        {
            var style = StyleUse.Parse(typed);

            Assert.That(style, Is.EqualTo(new StyleUse(file, weight)));
            Assert.That(StyleUse.Parse(style.ToString()), Is.EqualTo(style));
        }

        [TestCase("")]
        [TestCase(":0.5")]
        [TestCase("ink:heavy")]
        [TestCase("ink:")]
        [TestCase("ink:NaN")]
        [TestCase("ink:1e99")]
        public void WhatIsNoStyle_IsRefused(string typed)
        {
            Assert.That(() => StyleUse.Parse(typed), Throws.ArgumentException.With.Message.Contains("\"" + typed + "\""));
        }
    }
}
