#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PictureFilesTest
    {
        static readonly Recipe Floor = new Recipe { Prompt = "a floor", Width = 8, Height = 8, Tiling = Tiling.Both, Kind = "material", Scale = 2 };

        [Test]
        public void AMaterial_IsFourFiles_ThePictureItselfLast()
        {
            var files = PictureFiles.Of(Finished(TextureKind.Material));

            Assert.That(files.Select(file => file.Suffix), Is.EqualTo(new[] { ".normal", ".height", ".mask", "" }));
            Assert.That(files.Select(file => PictureFiles.PartOf(Png.ReadTexts(file.Content))), Is.EqualTo(new[] { "normal", "height", "mask", "" }));
        }

        [Test]
        public void EachFile_IsEnlarged_AndCarriesTheRecipe()
        {
            foreach (var file in PictureFiles.Of(Finished(TextureKind.Material)))
            {
                Assert.That(Png.Decode(file.Content).Width, Is.EqualTo(16), file.Suffix);
                Assert.That(ProvenanceText.Find(Png.ReadTexts(file.Content)), Is.EqualTo(Floor), file.Suffix);
            }
        }

        [Test]
        public void ASky_HasItsSixFacesOnOneCross()
        {
            var files = PictureFiles.Of(Finished(TextureKind.Sky) with { Recipe = new Recipe() });

            Assert.That(files.Select(file => file.Suffix), Is.EqualTo(new[] { ".cube", "" }));
            Assert.That(Png.Decode(files[0].Content).Height, Is.EqualTo(768));
        }

        [TestCase("made/floor.png", "made/floor.normal.png")]
        [TestCase("floor.v2.PNG", "floor.v2.normal.png")]
        public void Beside_IsThePicturesNameWithTheSuffix(string picture, string path)
        {
            Assert.That(new PictureFile(".normal", Array.Empty<byte>()).Beside(picture), Is.EqualTo(path));
        }

        static TextureResult Finished(TextureKind kind)
        {
            var image = new RgbaImage(8, 8);
            for (var i = 0; i < image.Pixels.Length; i++)
                image.Pixels[i] = (byte)(i % 4 == 3 ? 255 : i);
            var result = new TextureResult(image, Floor, new StageTimes(default, default, default, default), new ProviderReport(ExecutionProvider.Cpu, Array.Empty<ProviderRefusal>()));
            foreach (var step in kind.Post)
                result = step.Apply(result, default);
            return result;
        }
    }
}
