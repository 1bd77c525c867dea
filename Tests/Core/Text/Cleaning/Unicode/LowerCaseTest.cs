#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class LowerCaseTest
    {
        [TestCase("A Red DRAGON", ExpectedResult = "a red dragon")]
        [TestCase("\u00C5NGSTR\u00D6M", ExpectedResult = "\u00E5ngstr\u00F6m")]
        [TestCase("\u0130stanbul", ExpectedResult = "i\u0307stanbul")]
        [TestCase("STRASSE \u1E9E", ExpectedResult = "strasse \u00DF")]
        [TestCase("\u03A3\u0399\u03A3\u03A5\u03A6\u039F\u03A3", ExpectedResult = "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C2")]
        [TestCase("\u03A3", ExpectedResult = "\u03C3")]
        [TestCase("\u0391\u03A3.", ExpectedResult = "\u03B1\u03C2.")]
        [TestCase("\u0391\u03A3'\u0391", ExpectedResult = "\u03B1\u03C3'\u03B1")]
        [TestCase("\U00010400", ExpectedResult = "\U00010428")]
        public string Of(string text) => LowerCase.Of(text);
    }
}
