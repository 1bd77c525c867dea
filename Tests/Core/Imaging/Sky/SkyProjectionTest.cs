#nullable enable
using System;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SkyProjectionTest
    {
        [Test]
        public void ToCube_ShowsEachDirectionsColour()
        {
            var cube = new CubeImage(32);

            new SkyProjection(128, 64, 32).ToCube(Smooth(128, 64), cube);

            foreach (var face in CubeImageTest.Faces)
                for (var i = 0; i < 32 * 32; i++)
                {
                    var wanted = Colour(SkyDirections.OfFace(face, (2 * (i % 32) + 1) / 32f - 1, (2 * (i / 32) + 1) / 32f - 1));
                    Assert.That(Difference(cube[face].At(i % 32, i / 32), wanted), Is.LessThanOrEqualTo(2), $"{face} {i}");
                }
        }

        [Test]
        public void ToCubeThenToPanorama_GivesASmoothPictureBack()
        {
            var panorama = Smooth(128, 64);
            var back = new RgbaImage(128, 64);
            var cube = new CubeImage(32);
            var projection = new SkyProjection(128, 64, 32);

            projection.ToCube(panorama, cube);
            projection.ToPanorama(cube, back);

            var differences = panorama.Pixels.Zip(back.Pixels, (a, b) => Math.Abs(a - b)).ToArray();
            Assert.That(differences.Max(), Is.LessThanOrEqualTo(4));
            Assert.That(differences.Average(), Is.LessThan(0.5));
        }

        [Test]
        public void ToPanorama_ReadsEachFaceInItsDirection()
        {
            var cube = new CubeImage(4);
            foreach (var face in CubeImageTest.Faces)
                cube[face].Fill(new Rgba((byte)(40 * (int)face), 0, 0));
            var panorama = new RgbaImage(16, 8);

            new SkyProjection(16, 8, 4, SkyFilter.Nearest).ToPanorama(cube, panorama);

            Assert.That(panorama.At(4, 4).Red, Is.EqualTo(40 * (int)CubeFace.PositiveZ));
            Assert.That(panorama.At(8, 4).Red, Is.EqualTo(40 * (int)CubeFace.PositiveX));
            Assert.That(panorama.At(12, 4).Red, Is.EqualTo(40 * (int)CubeFace.NegativeZ));
            Assert.That(panorama.At(0, 4).Red, Is.EqualTo(40 * (int)CubeFace.NegativeX));
            Assert.That(panorama.At(5, 0).Red, Is.EqualTo(40 * (int)CubeFace.PositiveY));
            Assert.That(panorama.At(5, 7).Red, Is.EqualTo(40 * (int)CubeFace.NegativeY));
        }

        [Test]
        public void Nearest_MakesNoNewColours()
        {
            var panorama = Pictures.Noise(32, 16, 1);
            var cube = new CubeImage(8);

            new SkyProjection(32, 16, 8, SkyFilter.Nearest).ToCube(panorama, cube);

            var known = Enumerable.Range(0, 32 * 16).Select(i => panorama.At(i % 32, i / 32)).ToHashSet();
            foreach (var face in CubeImageTest.Faces)
                Assert.That(Enumerable.Range(0, 64).All(i => known.Contains(cube[face].At(i % 8, i / 8))), Is.True);
        }

        [Test]
        public void Projections_AllocateNothingAfterTheFirst()
        {
            var (panorama, cube) = (Smooth(64, 32), new CubeImage(16));
            var projection = new SkyProjection(64, 32, 16);

            Assert.That(Pictures.AllocatedBytes(() => projection.ToCube(panorama, cube)), Is.Zero);
            Assert.That(Pictures.AllocatedBytes(() => projection.ToPanorama(cube, panorama)), Is.Zero);
        }

        [Test]
        public void Projections_RefuseOtherSizes()
        {
            var projection = new SkyProjection(64, 32, 16);

            Assert.That(() => projection.ToCube(new RgbaImage(64, 31), new CubeImage(16)), Throws.ArgumentException.With.Message.Contains("64x32 wanted, 64x31 given"));
            Assert.That(() => projection.ToPanorama(new CubeImage(8), new RgbaImage(64, 32)), Throws.ArgumentException.With.Message.Contains("16 pixels wanted, 8 given"));
            Assert.That(() => new SkyProjection(0, 1, 1), Throws.ArgumentException);
        }

        static RgbaImage Smooth(int width, int height)
        {
            return Pictures.From(width, height, (x, y) => Colour(SkyDirections.OfPanorama((x + 0.5f) / width, (y + 0.5f) / height)));
        }

        static Rgba Colour(Vector3 direction)
        {
            var unit = Vector3.Normalize(direction);
            return new Rgba(Level(unit.X), Level(unit.Y), Level(unit.Z));
        }

        static byte Level(float value) => (byte)MathF.Round(128 + 120 * value);

        static int Difference(Rgba a, Rgba b) => Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));
    }
}
