#nullable enable
using System.Numerics;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class OkLabTest
    {
        // From CSS Color Module Level 4's sample values: white, black, and the sRGB primaries.
        [TestCase(255, 255, 255, 1f, 0f, 0f)]
        [TestCase(0, 0, 0, 0f, 0f, 0f)]
        [TestCase(255, 0, 0, 0.62796f, 0.22486f, 0.12585f)]
        [TestCase(0, 255, 0, 0.86644f, -0.23389f, 0.17950f)]
        [TestCase(0, 0, 255, 0.45201f, -0.03246f, -0.31153f)]
        public void From_GivesThePublishedValues(byte red, byte green, byte blue, float lightness, float a, float b)
        {
            Assert.That(Vector3.Distance(OkLab.From(red, green, blue), new Vector3(lightness, a, b)), Is.LessThan(5e-5f));
        }

        [Test]
        public void ToRgba_UndoesFrom()
        {
            for (var i = 0; i < 256; i += 5)
                for (var j = 0; j < 256; j += 17)
                {
                    var colour = new Rgba((byte)i, (byte)j, (byte)(255 - (i + j) / 2));
                    Assert.That(OkLab.ToRgba(OkLab.From(colour)), Is.EqualTo(colour));
                }
        }

        [Test]
        public void ToRgba_ClampsWhatSrgbLacks()
        {
            Assert.That(OkLab.ToRgba(new Vector3(1.2f, 0, 0)), Is.EqualTo(new Rgba(255, 255, 255)));
            Assert.That(OkLab.ToRgba(new Vector3(-0.1f, 0, 0)), Is.EqualTo(new Rgba(0, 0, 0)));
        }
    }
}
