#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class PngTest
    {
        static readonly PngText[] Texts =
        {
            new PngText("Title", "plain"),
            new PngText("Comment", "Äußerst schön\nin two lines"),
            new PngText("parameters", "火龍 and 🐉"),
            new PngText("empty", ""),
        };

        [TestCaseSource(typeof(ReferencePngs), nameof(ReferencePngs.All))]
        public void Decode_EqualsTheReference(string file, string pixels)
        {
            var image = Png.Decode(Convert.FromBase64String(file));

            Assert.That(image.Pixels, Is.EqualTo(Convert.FromBase64String(pixels)));
        }

        [TestCase(1, 1)]
        [TestCase(7, 5)]
        [TestCase(64, 33)]
        public void Decode_UndoesEncode(int width, int height)
        {
            var noise = SpaceToDepthCodecTest.Noise(width, height, 5);
            var (gradient, opaque) = (new RgbaImage(width, height), new RgbaImage(width, height));
            for (var i = 0; i < gradient.Pixels.Length; i++)
                gradient.Pixels[i] = (byte)(i / 3 + i / (4 * width) * 2);
            opaque.Fill(new Rgba(1, 2, 3));

            foreach (var image in new[] { noise, gradient, opaque })
            {
                var decoded = Png.Decode(Png.Encode(image, Texts));
                Assert.That((decoded.Width, decoded.Height), Is.EqualTo((width, height)));
                Assert.That(decoded.Pixels, Is.EqualTo(image.Pixels));
            }
        }

        [Test]
        public void Encode_FiltersGradientsSmall()
        {
            var gradient = new RgbaImage(256, 256);
            for (var i = 0; i < gradient.Pixels.Length; i++)
                gradient.Pixels[i] = (byte)(i / 4 % 256 + i / 1024 * 3);

            Assert.That(Png.Encode(gradient), Has.Length.LessThan(4000));
        }

        [Test]
        public void ReadTexts_UndoesEncode()
        {
            var file = Png.Encode(new RgbaImage(1, 1), Texts);

            Assert.That(Png.ReadTexts(file), Is.EqualTo(Texts));
        }

        [Test]
        public void Save_CarriesTheRecipe()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("a.png");
            var image = SpaceToDepthCodecTest.Noise(8, 8, 6);

            Png.Save(path, image, RecipeTest.Full);

            Assert.That(Png.LoadRecipe(path), Is.EqualTo(RecipeTest.Full));
            Assert.That(Png.Load(path).Pixels, Is.EqualTo(image.Pixels));
            Assert.That(Directory.GetFiles(folder.FullName), Has.Length.EqualTo(1));
        }

        [Test]
        public void LoadRecipe_OfAPlainPictureIsNull()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("a.png");

            Png.Save(path, new RgbaImage(1, 1));

            Assert.That(Png.LoadRecipe(path), Is.Null);
        }

        [Test]
        public void Load_NamesTheFileThatIsWrong()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("a.png");
            File.WriteAllText(path, "not a picture");

            Assert.That(() => Png.Load(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path).And.Message.Contains("signature"));
        }

        [Test]
        public void Save_ToAnUnwritablePlaceLeavesNothing()
        {
            using var folder = new TemporaryFolder();
            var taken = folder.File("taken");
            Directory.CreateDirectory(taken);

            Assert.That(() => Png.Save(taken, new RgbaImage(1, 1)), Throws.InstanceOf<Exception>());

            Assert.That(Directory.GetFiles(folder.FullName), Is.Empty);
        }

        [Test]
        public void Decode_RefusesEveryTruncation()
        {
            var file = Png.Encode(SpaceToDepthCodecTest.Noise(5, 4, 7), Texts);

            for (var length = 0; length < file.Length; length++)
                Assert.That(() => Png.Decode(file.AsSpan(0, length)), Throws.InstanceOf<InvalidDataException>(), $"{length} of {file.Length}");
        }

        [Test]
        public void Decode_RefusesEveryFlippedByte()
        {
            var file = Png.Encode(SpaceToDepthCodecTest.Noise(3, 2, 8));

            for (var i = 0; i < file.Length; i++)
            {
                var broken = (byte[])file.Clone();
                broken[i] ^= 0x10;
                Assert.That(() => Png.Decode(broken), Throws.InstanceOf<InvalidDataException>(), $"byte {i}");
            }
        }

        [TestCaseSource(nameof(WrongFiles))]
        public void Decode_NamesWhatIsWrong(byte[] file, string message)
        {
            Assert.That(() => Png.Decode(file), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(message));
        }

        static IEnumerable<TestCaseData> WrongFiles()
        {
            var tiny = PngParts.Zlib(new byte[] { 0, 1, 2, 3, 4 });
            yield return Wrong("interlaced", Convert.FromBase64String(ReferencePngs.Interlaced), "interlaced");
            yield return Wrong("bomb", PngParts.File(PngParts.Header(8000, 8000, 8, 6), tiny), "8000x8000");
            yield return Wrong("huge", PngParts.File(PngParts.Header(100000, 100000, 8, 6), tiny), "100000x100000 found");
            yield return Wrong("no width", PngParts.File(PngParts.Header(0, 1, 8, 6), tiny), "0x1 found");
            yield return Wrong("format", PngParts.File(PngParts.Header(1, 1, 4, 6), tiny), "depth 4, colour type 6");
            yield return Wrong("no data", PngParts.File(PngParts.Header(1, 1, 8, 6)), "ends in row 0");
            yield return Wrong("short data", PngParts.File(PngParts.Header(1, 2, 8, 6), tiny), "ends in row 1 of 2");
            yield return Wrong("filter", PngParts.File(PngParts.Header(1, 1, 8, 6), PngParts.Zlib(new byte[] { 5, 1, 2, 3, 4 })), "filters 0 to 4 wanted, 5 found");
            yield return Wrong("zlib", PngParts.File(PngParts.Header(1, 1, 8, 6), ("IDAT", new byte[] { 1, 2, 3, 4 })), "no zlib header");
            yield return Wrong("palette", PngParts.File(PngParts.Header(1, 1, 8, 3), tiny), "palette");
            yield return Wrong("index", PngParts.File(PngParts.Header(1, 1, 8, 3), ("PLTE", new byte[3]), PngParts.Zlib(new byte[] { 0, 1 })), "index below 1 wanted, 1 found");
            yield return Wrong("transparency", PngParts.File(PngParts.Header(1, 1, 8, 2), ("tRNS", new byte[2]), tiny), "6 bytes wanted, 2 found");
            yield return Wrong("first chunk", PngParts.File(tiny), "IHDR wanted first, IDAT found");
        }

        static TestCaseData Wrong(string name, byte[] file, string message) => new TestCaseData(file, message).SetArgDisplayNames(name);
    }
}
