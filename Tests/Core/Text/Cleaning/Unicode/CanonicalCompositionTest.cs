#nullable enable
using System;
using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class CanonicalCompositionTest
    {
        // SHA-256 of the UTF-8 of unicodedata.normalize("NFC", c + "\u0301\u0323" + c) for each c below U+30000 but surrogates,
        // by Python 3.11 (Unicode 14.0).
        const string Reference = "2bbbbeb6fa178ac2405745781dce335c47d8291864d5cd0fc015dbc07e9f9916";

        [TestCase("cafe\u0301", "caf\u00E9")]
        [TestCase("\u212B", "\u00C5", Description = "Angstrom sign")]
        [TestCase("a\u0301\u0323", "\u1EA1\u0301", Description = "marks are ordered first")]
        [TestCase("\u1E9B\u0323", "\u1E9B\u0323")]
        [TestCase("\u0958", "\u0915\u093C", Description = "excluded from composition")]
        [TestCase("\u1100\u1161\u11A8", "\uAC01", Description = "Hangul")]
        [TestCase("\uAC01\u11A8", "\uAC01\u11A8")]
        [TestCase("\u0301a", "\u0301a")]
        [TestCase("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65", Description = "beyond the basic plane")]
        public void Of_Text_IsComposed(string text, string composed)
        {
            Assert.That(CanonicalComposition.Of(text), Is.EqualTo(composed));
        }

        [Test]
        public void Of_HalfOfASurrogatePair_StaysAsItIs()
        {
            var text = '\uD800' + "e\u0301";

            Assert.That(CanonicalComposition.Of(text), Is.EqualTo('\uD800' + "\u00E9"));
        }

        [Test]
        public void Of_EveryCodePoint_EqualsTheReference()
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

            for (var codePoint = 0; codePoint < 0x30000; codePoint++)
            {
                if (codePoint >= 0xD800 && codePoint < 0xE000)
                    continue;
                var text = char.ConvertFromUtf32(codePoint);
                hash.AppendData(Encoding.UTF8.GetBytes(CanonicalComposition.Of(text + "\u0301\u0323" + text)));
            }

            Assert.That(Hex.Lower(hash.GetHashAndReset()), Is.EqualTo(Reference));
        }
    }
}
