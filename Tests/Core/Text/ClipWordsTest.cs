#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class ClipWordsTest
    {
        [TestCase("", ExpectedResult = "")]
        [TestCase("a red dragon", ExpectedResult = "a|red|dragon")]
        [TestCase("don't y'all'd've", ExpectedResult = "don|'t|y|'|all|'d|'ve")]
        [TestCase("'single' quotes'", ExpectedResult = "'s|ingle|'|quotes|'")]
        [TestCase("-'s", ExpectedResult = "-'|s")]
        [TestCase("4k 2024", ExpectedResult = "4|k|2|0|2|4")]
        [TestCase("(glowing:1.2)!!", ExpectedResult = "(|glowing|:|1|.|2|)!!")]
        [TestCase("x<|endoftext|>y", ExpectedResult = "x|<|endoftext|>|y")]
        [TestCase("!<|endoftext|>", ExpectedResult = "!<||endoftext||>")]
        [TestCase("e\u0301\u00E9", ExpectedResult = "e|\u0301|\u00E9")]
        [TestCase("\u00BD\u2167", ExpectedResult = "\u00BD|\u2167")]
        [TestCase("it'\u017F", ExpectedResult = "it|'\u017F")]
        public string Split(string cleaned) => string.Join("|", ClipWords.Split(cleaned));

        [TestCase("a\U00020BB7\u91CE", ExpectedResult = 1, Description = "letters")]
        [TestCase("\U0001D7CE\U0001D7CF", ExpectedResult = 2, Description = "digits")]
        [TestCase("\U0001F600\U0001F600", ExpectedResult = 1, Description = "emoji")]
        [TestCase("a\U0001F600\U0001D7CE\U00020BB7", ExpectedResult = 4)]
        public int Split_BeyondTheBasicPlane_GoesByCodePoint(string cleaned) => ClipWords.Split(cleaned).Count;

        [Test]
        public void Split_HalvesOfSurrogatePairs_AreOtherCharacters()
        {
            Assert.That(ClipWords.Split("a\uD800b\uDC00\uD800"), Is.EqualTo(new[] { "a", "\uD800", "b", "\uDC00\uD800" }));
        }
    }
}
