#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ImportPresetsTest
    {
        static readonly Recipe Small = new Recipe { Width = 32, Height = 32, Scale = 2 };

        [TestCase("sprite")]
        [TestCase("icon")]
        public void ASprite_HasTransparency_SharpPixels_AndAFrameOfOneUnit(string kind)
        {
            var preset = ImportPresets.For(new PictureCard(Small with { Kind = kind }, "", 40, 64));

            Assert.That(preset, Is.EqualTo(new TextureImportPreset { Use = TextureUse.Sprite, IsPixelArt = true, PixelsPerUnit = 64, LargestSide = 64 }));
        }

        [Test]
        public void AMaterial_RepeatsWithMipmaps_AndItsMapsHoldNumbers()
        {
            var recipe = Small with { Kind = "material", Tiling = Tiling.Both };

            var colours = ImportPresets.For(new PictureCard(recipe, "", 64, 64));
            var normals = ImportPresets.For(new PictureCard(recipe, "normal", 64, 64));
            var mask = ImportPresets.For(new PictureCard(recipe, "mask", 64, 64));

            Assert.That(colours, Is.EqualTo(new TextureImportPreset { Repeats = Tiling.Both, IsPixelArt = true, HasMipmaps = true, LargestSide = 64 }));
            Assert.That(normals, Is.EqualTo(colours with { Use = TextureUse.Normals, IsColour = false, Alpha = AlphaUse.None }));
            Assert.That(mask, Is.EqualTo(colours with { IsColour = false, Alpha = AlphaUse.Number }));
            Assert.That(ImportPresets.For(new PictureCard(recipe, "height", 64, 64)), Is.EqualTo(mask with { Alpha = AlphaUse.None }));
        }

        [Test]
        public void ASky_ClosesAtItsSidesOnly_AndItsCrossIsACube()
        {
            var recipe = Small with { Kind = "sky", Tiling = Tiling.Both, Width = 128, Height = 64, Scale = 1 };

            var panorama = ImportPresets.For(new PictureCard(recipe, "", 1024, 512));
            var cube = ImportPresets.For(new PictureCard(recipe, "cube", 1024, 768));

            Assert.That(panorama, Is.EqualTo(new TextureImportPreset { Repeats = Tiling.Horizontal, Alpha = AlphaUse.None, LargestSide = 1024 }));
            Assert.That(cube, Is.EqualTo(new TextureImportPreset { Use = TextureUse.Cube, Alpha = AlphaUse.None, HasMipmaps = true, LargestSide = 1024 }));
        }

        [TestCase(32, true)]
        [TestCase(128, true)]
        [TestCase(512, false)]
        public void APlainPicture_IsPixelArt_WhereItWasGeneratedSmall(int side, bool sharp)
        {
            var preset = ImportPresets.For(new PictureCard(new Recipe { Width = side, Height = side }, "", side, side));

            Assert.That(preset, Is.EqualTo(new TextureImportPreset { IsPixelArt = sharp, LargestSide = side }));
        }

        [TestCase(1, 32)]
        [TestCase(33, 64)]
        [TestCase(2049, 4096)]
        [TestCase(40000, 16384)]
        public void NothingIsMadeSmaller_UpToWhatAnEngineTakes(int side, int largest)
        {
            Assert.That(ImportPresets.For(new PictureCard(Small, "", side, 1)).LargestSide, Is.EqualTo(largest));
        }
    }
}
