#nullable enable
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class CubemapUploadTest
    {
        [Test]
        public void EachFace_GoesToItsPlaceTopRowFirst()
        {
            var cube = new CubeImage(4);
            for (var face = CubeFace.PositiveX; face <= CubeFace.NegativeZ; face++)
                cube[face].Blit(Pictures.Numbered(4, 4, (byte)face), 0, 0);
            var upload = new CubemapUpload(cube, true);

            var slices = 1;
            while (!upload.RunSlice())
                slices++;

            Assert.That(slices, Is.EqualTo(6));
            for (var face = 0; face < 6; face++)
                Assert.That(upload.Texture.Uploaded((CubemapFace)face), Is.EqualTo(Pictures.Numbered(4, 4, (byte)face).Pixels));
            Assert.That((upload.Texture.isReadable, upload.Texture.mipmapCount), Is.EqualTo((false, 3)));
        }

        [Test]
        public void AnAbandonedUpload_LeavesNoCubemap()
        {
            var before = World.Count<Cubemap>();
            var upload = new CubemapUpload(new CubeImage(4), false);
            upload.RunSlice();

            upload.Abandon();

            Assert.That(World.Count<Cubemap>(), Is.EqualTo(before));
        }
    }
}
