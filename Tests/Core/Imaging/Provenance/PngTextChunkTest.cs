#nullable enable
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PngTextChunkTest
    {
        static readonly byte[] NoCompressionMethod = { 0, 0 };

        [Test]
        public void ReadTexts_InflatesCompressedTexts()
        {
            var international = Encoding.ASCII.GetBytes("b\0").Concat(new byte[] { 1, 0 }).Concat(Encoding.UTF8.GetBytes("de\0Wort\0")).Concat(PngParts.Compress(Encoding.UTF8.GetBytes("火")));
            var file = PngParts.File(
                ("zTXt", Encoding.ASCII.GetBytes("a").Concat(NoCompressionMethod).Concat(PngParts.Compress(new byte[] { 0xe4 })).ToArray()),
                ("iTXt", international.ToArray()));

            var texts = Png.ReadTexts(file);

            Assert.That(texts, Is.EqualTo(new[] { new PngText("a", "ä"), new PngText("b", "火") }));
        }

        [TestCase("plain\ntext ÿ", "tEXt")]
        [TestCase("tab\t", "iTXt")]
        [TestCase("火", "iTXt")]
        public void Encode_ChoosesTheChunk(string text, string type)
        {
            var file = Png.Encode(new RgbaImage(1, 1), new[] { new PngText("a", text) });

            Assert.That(Encoding.GetEncoding("iso-8859-1").GetString(file), Does.Contain(type + "a\0"));
        }

        [Test]
        public void ReadTexts_RefusesBombs()
        {
            var bomb = Encoding.ASCII.GetBytes("a").Concat(NoCompressionMethod).Concat(PngParts.Compress(new byte[(1 << 24) + 1])).ToArray();

            Assert.That(() => Png.ReadTexts(PngParts.File(("zTXt", bomb))), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("at most 16777216 bytes"));
        }

        [Test]
        public void ReadTexts_RefusesManyLargeTexts()
        {
            var large = Encoding.ASCII.GetBytes("a").Concat(NoCompressionMethod).Concat(PngParts.Compress(new byte[(1 << 23) + 1])).ToArray();

            Assert.That(() => Png.ReadTexts(PngParts.File(("zTXt", large), ("zTXt", large))), Throws.InstanceOf<InvalidDataException>());
        }

        [TestCase("tEXt", "no zero")]
        [TestCase("zTXt", "a\0")]
        [TestCase("zTXt", "a\0\0x")]
        [TestCase("zTXt", "a\0\0not zlib at all")]
        [TestCase("iTXt", "a\0\0")]
        [TestCase("iTXt", "a\0\0\0no zero")]
        [TestCase("tEXt", "\0text")]
        public void ReadTexts_RefusesCorruptChunks(string type, string content)
        {
            var file = PngParts.File((type, Encoding.ASCII.GetBytes(content)));

            Assert.That(() => Png.ReadTexts(file), Throws.InstanceOf<InvalidDataException>());
        }

        [TestCase("")]
        [TestCase(" a")]
        [TestCase("a\nb")]
        [TestCase("ü")]
        public void PngText_RefusesKeywordsThatPngDoesNotAllow(string keyword)
        {
            Assert.That(() => new PngText(keyword, "x"), Throws.ArgumentException);
        }
    }
}
