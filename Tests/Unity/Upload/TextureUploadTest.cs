#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class TextureUploadTest
    {
        [Test]
        public void Rows_LieBottomFirst()
        {
            var texture = Upload(Pictures.Numbered(3, 4), TextureOptions.Pixels);

            var rows = Enumerable.Range(0, 4).Select(row => texture.Uploaded[4 * 3 * row + 1]);

            Assert.That(rows, Is.EqualTo(new byte[] { 3, 2, 1, 0 }));
            Assert.That(texture.Uploaded.Take(12).Where((_, i) => i % 4 == 0), Is.EqualTo(new byte[] { 0, 1, 2 }), "columns stay");
        }

        [TestCase(false, true)]
        [TestCase(true, false)]
        public void Colours_AreSrgbAndNumbersAreNot(bool linear, bool isSrgb)
        {
            var texture = Upload(Pictures.Numbered(2, 2), new TextureOptions { Linear = linear });

            Assert.That(texture.isDataSRGB, Is.EqualTo(isSrgb));
        }

        [Test]
        public void ALargePicture_IsCopiedInSlicesAndHandedOverOnce()
        {
            var image = Pictures.Numbered(512, 300);
            var upload = new TextureUpload(image, TextureOptions.Pixels);

            var slices = 1;
            while (!upload.RunSlice())
                slices++;

            Assert.That(slices, Is.EqualTo((4 * 512 * 300 + PixelRows.SliceBytes - 1) / PixelRows.SliceBytes));
            Assert.That(upload.Texture.Applied, Is.EqualTo(1));
            Assert.That(upload.Texture.Uploaded.AsSpan(4 * 512 * 299, 4 * 512).SequenceEqual(image.Row(0)), Is.True);
        }

        [Test]
        public void TheSliceThatHandsOver_HasANameOfItsOwn()
        {
            var upload = new TextureUpload(Pictures.Numbered(512, 200), TextureOptions.Surface);

            var first = upload.Name;
            upload.RunSlice();

            Assert.That((first, upload.Name), Is.EqualTo(("rows", "texture 512x200 mips")), "it costs more than copied rows do");
        }

        [Test]
        public void ASmallPicture_IsOneSlice()
        {
            Assert.That(new TextureUpload(Pictures.Numbered(128, 128), TextureOptions.Surface).RunSlice(), Is.True);
        }

        [Test]
        public void Options_ReachTheTexture()
        {
            var surface = Upload(Pictures.Numbered(64, 64), TextureOptions.Surface);
            var pixels = Upload(Pictures.Numbered(64, 64), TextureOptions.Pixels);

            Assert.That((surface.wrapMode, surface.filterMode, surface.mipmapCount), Is.EqualTo((TextureWrapMode.Repeat, FilterMode.Trilinear, 7)));
            Assert.That((pixels.wrapMode, pixels.filterMode, pixels.mipmapCount), Is.EqualTo((TextureWrapMode.Clamp, FilterMode.Point, 1)));
            Assert.That(surface.isReadable, Is.False, "no second copy in memory");
        }

        [Test]
        public void AnAbandonedUpload_LeavesNoTexture()
        {
            var textures = World.Count<Texture2D>();
            var upload = new TextureUpload(Pictures.Numbered(512, 512), TextureOptions.Pixels);
            upload.RunSlice();

            upload.Abandon();

            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
            Assert.That(() => upload.Texture, Throws.InvalidOperationException);
        }

        [Test]
        public void Slices_MakeNoGarbage()
        {
            var upload = new TextureUpload(Pictures.Numbered(1024, 1024), TextureOptions.Pixels);
            upload.RunSlice();
            upload.RunSlice();
            var before = GC.GetAllocatedBytesForCurrentThread();

            upload.RunSlice();
            upload.RunSlice();

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        static Texture2D Upload(RgbaImage image, TextureOptions options)
        {
            var upload = new TextureUpload(image, options);
            while (!upload.RunSlice())
            {
            }

            return upload.Texture;
        }
    }
}
