#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class CleanTextTest
    {
        [TestCase("  A\tred\r\n dragon\u3000", ExpectedResult = "a red dragon")]
        [TestCase("\u732Bcat\u72AC", ExpectedResult = "\u732B cat \u72AC")]
        [TestCase("\U00020BB7x", ExpectedResult = "\U00020BB7 x")]
        [TestCase("a\u0000b\u200Bc\uFFFDd\uE000e", ExpectedResult = "abcde")]
        [TestCase("line\u2028sep", ExpectedResult = "line sep")]
        [TestCase("e\u0301 \u212B", ExpectedResult = "\u00E9 \u00E5")]
        [TestCase("\u201Cquoted\u201D &amp; caf\u00C3\u00A9", ExpectedResult = "\u201Cquoted\u201D &amp; caf\u00E3\u00A9")]
        public string Of_Basic(string text) => CleanText.Of(text, PromptCleaning.Basic);

        [TestCase("  A\tred\r\n dragon\u3000", ExpectedResult = "a red dragon")]
        [TestCase("\u732Bcat\u72AC", ExpectedResult = "\u732Bcat\u72AC")]
        [TestCase("\u201Cquoted\u201D &amp; caf\u00C3\u00A9", ExpectedResult = "\"quoted\" & caf\u00E9")]
        [TestCase("a&#233;&lt;b", ExpectedResult = "a\u00E9<b")]
        [TestCase("<b> &amp;", ExpectedResult = "<b> &amp;")]
        [TestCase("&amp;\n<b>\n&amp;", ExpectedResult = "& <b> &amp;")]
        [TestCase("&amp;amp;", ExpectedResult = "&")]
        [TestCase("&nothing; &", ExpectedResult = "&nothing; &")]
        [TestCase("\u001B[36;44mblue\u001B[0m a\u0000b\u007Fc\uFEFFd", ExpectedResult = "blue abcd")]
        [TestCase("\u0093hi\u0094\u0085", ExpectedResult = "\"hi\"\u2026")]
        [TestCase("\U0001F600", ExpectedResult = "\U0001F600")]
        [TestCase("\uFB01\u0133\u0149\uFF21\uFF11\uFF76\uFF9E", ExpectedResult = "fiij'na1\u30AC")]
        [TestCase("soft\u00ADhyphen\u200B", ExpectedResult = "soft\u00ADhyphen\u200B")]
        public string Of_Ftfy(string text) => CleanText.Of(text, PromptCleaning.Ftfy);

        [Test]
        public void Of_HalfOfASurrogatePair_IsRemovedOrReplaced()
        {
            var text = "a" + '\uD800' + "b";

            Assert.That(CleanText.Of(text, PromptCleaning.Basic), Is.EqualTo("ab"));
            Assert.That(CleanText.Of(text, PromptCleaning.Ftfy), Is.EqualTo("a\uFFFDb"));
        }

        [TestCase(PromptCleaning.Basic)]
        [TestCase(PromptCleaning.Ftfy)]
        public void Of_CleanText_IsUnchanged(PromptCleaning cleaning)
        {
            var random = new Random(2);

            for (var i = 0; i < 500; i++)
            {
                var clean = CleanText.Of(char.ConvertFromUtf32(0x100 + random.Next(0xD000)) + "A &amp; b", cleaning);

                Assert.That(CleanText.Of(clean, cleaning), Is.EqualTo(clean));
            }
        }

        [Test]
        public void Of_UnknownCleaning_Throws()
        {
            Assert.That(() => CleanText.Of("", (PromptCleaning)7), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
