#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class CubeImageTest
    {
        internal static readonly CubeFace[] Faces = { CubeFace.PositiveX, CubeFace.NegativeX, CubeFace.PositiveY, CubeFace.NegativeY, CubeFace.PositiveZ, CubeFace.NegativeZ };

        [TestCase(CubeFace.PositiveY, 1, 0)]
        [TestCase(CubeFace.NegativeX, 0, 1)]
        [TestCase(CubeFace.PositiveZ, 1, 1)]
        [TestCase(CubeFace.PositiveX, 2, 1)]
        [TestCase(CubeFace.NegativeZ, 3, 1)]
        [TestCase(CubeFace.NegativeY, 1, 2)]
        public void ToCross_PlacesEveryFace(CubeFace face, int column, int row)
        {
            var cube = new CubeImage(3);
            cube[face].Fill(new Rgba(9, 8, 7));

            var cross = cube.ToCross();

            Assert.That((cross.Width, cross.Height), Is.EqualTo((12, 9)));
            for (var i = 0; i < 12 * 9; i++)
                Assert.That(cross.At(i % 12, i / 12).Alpha, Is.EqualTo(i % 12 / 3 == column && i / 12 / 3 == row ? 255 : 0));
        }

        [Test]
        public void Faces_MeetWhereTheCrossShowsIt()
        {
            var pairs = new[]
            {
                (SkyDirections.OfFace(CubeFace.NegativeX, 1, 0.3f), SkyDirections.OfFace(CubeFace.PositiveZ, -1, 0.3f)),
                (SkyDirections.OfFace(CubeFace.PositiveZ, 1, 0.3f), SkyDirections.OfFace(CubeFace.PositiveX, -1, 0.3f)),
                (SkyDirections.OfFace(CubeFace.PositiveX, 1, 0.3f), SkyDirections.OfFace(CubeFace.NegativeZ, -1, 0.3f)),
                (SkyDirections.OfFace(CubeFace.PositiveY, 0.3f, 1), SkyDirections.OfFace(CubeFace.PositiveZ, 0.3f, -1)),
                (SkyDirections.OfFace(CubeFace.NegativeY, 0.3f, -1), SkyDirections.OfFace(CubeFace.PositiveZ, 0.3f, 1)),
            };

            foreach (var (one, other) in pairs)
                Assert.That(one, Is.EqualTo(other));
        }

        [Test]
        public void Indexer_RefusesNoFace()
        {
            Assert.That(() => new CubeImage(1)[(CubeFace)6], Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
