#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class CubemapUploadTest
    {
        [Test]
        public void EachFace_GoesToItsPlaceTopRowFirst()
        {
            var upload = new CubemapUpload(Faces(), true);

            var slices = 1;
            while (!upload.RunSlice())
                slices++;

            Assert.That(slices, Is.EqualTo(6));
            for (var face = 0; face < 6; face++)
                Assert.That(upload.Texture.Uploaded((CubemapFace)face), Is.EqualTo(Pictures.Numbered(64, 64, (byte)face).Pixels));
            Assert.That((upload.Texture.isReadable, upload.Texture.mipmapCount), Is.EqualTo((false, 7)));
        }

        [Test]
        public void Colours_AreSrgb()
        {
            var upload = new CubemapUpload(Faces(), false);

            upload.RunSlice();

            Assert.That((upload.Texture.isDataSRGB, upload.Texture.mipmapCount), Is.EqualTo((true, 1)));
        }

        [Test]
        public void Faces_AreTakenAsTheyAre()
        {
            var faces = Faces();
            var before = GC.GetAllocatedBytesForCurrentThread();

            _ = new CubemapUpload(faces, true);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1024), "bytes; copies are made slice by slice");
        }

        [Test]
        public void WhatIsNoCube_IsRefused()
        {
            Assert.That(() => new CubemapUpload(new RgbaImage[5], true), Throws.ArgumentException.With.Message.Contains("found 5"));
            var uneven = Faces();
            uneven[3] = new RgbaImage(4, 2);
            Assert.That(() => new CubemapUpload(uneven, true), Throws.ArgumentException.With.Message.Contains("4x2"));
        }

        [Test]
        public void AnAbandonedUpload_LeavesNoCubemap()
        {
            var before = World.Count<Cubemap>();
            var upload = new CubemapUpload(Faces(), false);
            upload.RunSlice();

            upload.Abandon();

            Assert.That(World.Count<Cubemap>(), Is.EqualTo(before));
        }

        static RgbaImage[] Faces() => Enumerable.Range(0, 6).Select(face => Pictures.Numbered(64, 64, (byte)face)).ToArray();
    }
}
