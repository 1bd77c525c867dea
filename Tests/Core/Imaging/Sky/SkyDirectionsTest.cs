#nullable enable
using System;
using System.Numerics;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SkyDirectionsTest
    {
        [TestCase(CubeFace.PositiveX, 1, 0, 0)]
        [TestCase(CubeFace.NegativeX, -1, 0, 0)]
        [TestCase(CubeFace.PositiveY, 0, 1, 0)]
        [TestCase(CubeFace.NegativeY, 0, -1, 0)]
        [TestCase(CubeFace.PositiveZ, 0, 0, 1)]
        [TestCase(CubeFace.NegativeZ, 0, 0, -1)]
        public void OfFace_LooksAlongItsAxisInTheMiddle(CubeFace face, float x, float y, float z)
        {
            Assert.That(SkyDirections.OfFace(face, 0, 0), Is.EqualTo(new Vector3(x, y, z)));
        }

        // Upper left and lower right corners, from the cube map tables of Direct3D and of OpenGL (specification 4.6, table 8.19).
        [TestCase(CubeFace.PositiveX, 1, 1, 1, 1, -1, -1)]
        [TestCase(CubeFace.NegativeX, -1, 1, -1, -1, -1, 1)]
        [TestCase(CubeFace.PositiveY, -1, 1, -1, 1, 1, 1)]
        [TestCase(CubeFace.NegativeY, -1, -1, 1, 1, -1, -1)]
        [TestCase(CubeFace.PositiveZ, -1, 1, 1, 1, -1, 1)]
        [TestCase(CubeFace.NegativeZ, 1, 1, -1, -1, -1, -1)]
        public void OfFace_PlacesCornersAsHardwareDoes(CubeFace face, float x, float y, float z, float x2, float y2, float z2)
        {
            Assert.That(SkyDirections.OfFace(face, -1, -1), Is.EqualTo(new Vector3(x, y, z)));
            Assert.That(SkyDirections.OfFace(face, 1, 1), Is.EqualTo(new Vector3(x2, y2, z2)));
        }

        [Test]
        public void ToFace_UndoesOfFace()
        {
            foreach (var face in CubeImageTest.Faces)
                for (var across = -0.9f; across < 1; across += 0.2f)
                    for (var down = -0.9f; down < 1; down += 0.2f)
                    {
                        var met = SkyDirections.ToFace(3 * SkyDirections.OfFace(face, across, down), out var a, out var d);

                        Assert.That(met, Is.EqualTo(face));
                        Assert.That((a, d), Is.EqualTo((across, down)).Using<(float, float)>((p, q) => Math.Abs(p.Item1 - q.Item1) + Math.Abs(p.Item2 - q.Item2) < 1e-6f));
                    }
        }

        // u = 0.5 - atan2(z, x) / 2 pi, v = acos(y) / pi from the top.
        [TestCase(0, 0, 1, 0.25f, 0.5f)]
        [TestCase(1, 0, 0, 0.5f, 0.5f)]
        [TestCase(0, 0, -1, 0.75f, 0.5f)]
        [TestCase(1, 1, 0, 0.5f, 0.25f)]
        [TestCase(0, -1, 1, 0.25f, 0.75f)]
        public void ToPanorama_TurnsRightFromForward(float x, float y, float z, float u, float v)
        {
            var place = SkyDirections.ToPanorama(new Vector3(x, y, z));

            Assert.That(place.U, Is.EqualTo(u).Within(1e-6f));
            Assert.That(place.V, Is.EqualTo(v).Within(1e-6f));
        }

        [Test]
        public void OfPanorama_UndoesToPanorama()
        {
            for (var u = 0.05f; u < 1; u += 0.1f)
                for (var v = 0.05f; v < 1; v += 0.1f)
                {
                    var place = SkyDirections.ToPanorama(2 * SkyDirections.OfPanorama(u, v));

                    Assert.That(place.U, Is.EqualTo(u).Within(1e-5f));
                    Assert.That(place.V, Is.EqualTo(v).Within(1e-5f));
                }
        }
    }
}
