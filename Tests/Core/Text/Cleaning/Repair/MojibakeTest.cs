#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class MojibakeTest
    {
        [TestCase("caf\u00C3\u00A9", "caf\u00E9")]
        [TestCase("\u00C3\u0192\u00C2\u00A9", "\u00E9", Description = "damaged twice")]
        [TestCase("l\u00E2\u0080\u0099amour", "l\u2019amour", Description = "through Latin-1")]
        [TestCase("l\u00E2\u20AC\u2122amour", "l\u2019amour", Description = "through Windows-1252")]
        [TestCase("\u00F0\u0178\u02DC\u20AC", "\U0001F600")]
        [TestCase("\u00D0\u00BC\u00D0\u00B8\u00D1\u20AC", "\u043C\u0438\u0440", Description = "Cyrillic, in a row")]
        [TestCase("\u732B \u00C3\u00A9", "\u732B \u00E9", Description = "beside text that was not damaged")]
        public void Repair_DamagedText_IsWhatItWas(string damaged, string text)
        {
            Assert.That(Mojibake.Repair(damaged), Is.EqualTo(text));
        }

        [TestCase("na\u00EFve fa\u00E7ade \u00C0\u00C9\u00CE\u00D5\u00DC")]
        [TestCase("voil\u00E0\u00A0\u00BB", Description = "three bytes that French typography spells")]
        [TestCase("clich\u00E9\u2014\u201Clike this\u201D", Description = "three bytes that English typography spells")]
        [TestCase("GRU\u00DF\u00BB", Description = "two bytes that German typography spells")]
        [TestCase("\u00D8\u00B1", Description = "diameter and tolerance")]
        [TestCase("\u00E2\u0080", Description = "cut off")]
        [TestCase("\u00ED\u00A0\u0080\u00ED\u00A0\u0080", Description = "halves of surrogate pairs")]
        [TestCase("\u00F4\u0090\u0080\u0080", Description = "beyond Unicode")]
        public void Repair_TextThatMayBeMeant_IsUnchanged(string text)
        {
            Assert.That(Mojibake.Repair(text), Is.EqualTo(text));
        }

        // ftfy repairs these; here they stay as they are. Each names what would be needed.
        [TestCase("caf\u221A\u00A9", Description = "UTF-8 read as MacRoman: a table of that code page")]
        [TestCase("caf\u251C\u2310", Description = "UTF-8 read as code page 437: its table")]
        [TestCase("\u0420\u0458\u0420\u0451\u0421\u0402", Description = "UTF-8 read as Windows-1251: its table, and ftfy's measure of badness")]
        [TestCase("voil\u00C3 !", Description = "a byte A0 that became a space: a guess at the lost byte")]
        public void Repair_KindsThatAreNotSupported_AreUnchanged(string damaged)
        {
            Assert.That(Mojibake.Repair(damaged), Is.EqualTo(damaged));
        }
    }
}
