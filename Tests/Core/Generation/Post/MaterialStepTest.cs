#nullable enable
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class MaterialStepTest
    {
        /// <summary>Repeats every 8 pixels.</summary>
        readonly RgbaImage _bricks = Results.Picture(32, 32, (x, y) => x % 8 == 0 || y % 8 == 0 ? new Rgba(40, 40, 40) : new Rgba(160, 90, 70));

        [Test]
        public void ASurface_GetsNormalsHeightsAndAMask()
        {
            var surface = new MaterialStep { Metallic = 1 }.Apply(Results.Of(_bricks, Tiling.Both), CancellationToken.None);

            Assert.That(surface.Maps.Select(map => map.Kind), Is.EqualTo(new[] { MapKind.Normal, MapKind.Height, MapKind.Mask }));
            Assert.That(surface.Image, Is.SameAs(_bricks));
            Assert.That(surface.Map(MapKind.Mask).Pixels[0], Is.EqualTo(255), "metallic is red");
            Assert.That(surface.Map(MapKind.Height).Pixels[4 * (4 * 32 + 4)], Is.GreaterThan(surface.Map(MapKind.Height).Pixels[0]), "bricks stand above their joints");
        }

        [Test]
        public void MapsOfAPictureThatTiles_TileToo()
        {
            var normals = new MaterialStep().Apply(Results.Of(_bricks, Tiling.Both), CancellationToken.None).Map(MapKind.Normal);

            for (var y = 0; y < 32; y++)
                Assert.That(normals.Row(y).Slice(0, 32).ToArray(), Is.EqualTo(normals.Row(y).Slice(32, 32).ToArray()), $"row {y} repeats as the picture does, up to its edge");
        }

        [Test]
        public void Bumpiness_TiltsNormals()
        {
            var flat = new MaterialStep { Bumpiness = 0 }.Apply(Results.Of(_bricks), CancellationToken.None).Map(MapKind.Normal);

            Assert.That(flat.Pixels.Where((_, i) => i % 4 == 2), Is.All.EqualTo(255));
        }
    }
}
