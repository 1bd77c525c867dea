#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ComposedTextTest
    {
        [TestCase("A\u030A", "\u00C5", TestName = "{m}: a ring")]
        [TestCase("a\u0302\u0301", "\u1EA5", TestName = "{m}: two marks")]
        [TestCase("\u304B\u3099", "\u304C", TestName = "{m}: kana")]
        [TestCase("\u0418\u0306", "\u0419", TestName = "{m}: Cyrillic")]
        [TestCase("\u1112\u1161\u11AB\u1100\u1173\u11AF", "\uD55C\uAE00", TestName = "{m}: Hangul")]
        [TestCase("q\u0301x", "qx", TestName = "{m}: a mark that no letter takes in")]
        [TestCase("\u0301a", "a", TestName = "{m}: a mark before all letters")]
        [TestCase("\uD55C\u11A7", "\uD55C\u11A7", TestName = "{m}: a tail that is none")]
        public void MarksAfterLetters_BecomeOneCharacter(string text, string composed)
        {
            Assert.That(ComposedText.Of(text), Is.EqualTo(composed));
        }

        [Test]
        public void TheTable_HasEachPairOnce()
        {
            foreach (var (mark, pairs) in Compositions.ByMark)
            {
                var letters = Enumerable.Range(0, pairs.Length / 2).Select(i => pairs[2 * i]).ToArray();

                Assert.That(letters, Is.Unique, $"U+{(int)mark:X4}");
                Assert.That(pairs.Length % 2, Is.Zero, $"U+{(int)mark:X4}");
            }

            Assert.That(Compositions.ByMark.Values.Sum(pairs => pairs.Length / 2), Is.EqualTo(941 - 13), "the primary composites of Unicode 14 but for Hangul and those beyond U+FFFF");
        }
    }
}
