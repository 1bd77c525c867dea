#nullable enable
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SkyStepTest
    {
        [Test]
        public void ASky_IsOpaqueAndOneColourAtEachPole()
        {
            var panorama = Results.Picture(32, 16, (x, y) => new Rgba((byte)(8 * x), (byte)(16 * y), 100, (byte)(x % 2 * 255)));

            var sky = new SkyStep().Apply(Results.Of(panorama, Tiling.Horizontal), CancellationToken.None);

            Assert.That(sky.Image.Pixels.Where((_, i) => i % 4 == 3), Is.All.EqualTo(255));
            Assert.That(sky.Image.Row(0).ToArray().Where((_, i) => i % 4 == 0).Distinct().Count(), Is.EqualTo(1));
            Assert.That(sky.Image.Row(15).ToArray().Where((_, i) => i % 4 == 0).Distinct().Count(), Is.EqualTo(1));
            Assert.That(sky.Maps, Is.Empty);
        }

        [Test]
        public void WhatIsSeeThrough_ShowsTheMeanOfTheRest()
        {
            var panorama = Results.Picture(32, 16, (x, y) => x < 16 ? new Rgba(40, 80, 120) : new Rgba(255, 0, 0, 0));

            var sky = new SkyStep().Apply(Results.Of(panorama), CancellationToken.None);

            Assert.That(sky.Image.Row(8).Slice(4 * 24, 4).ToArray(), Is.EqualTo(new byte[] { 40, 80, 120, 255 }));
        }

        [Test]
        public void Faces_LookTheirWay()
        {
            var panorama = Results.Picture(64, 32, (x, y) => y < 8 ? new Rgba(0, 0, 255) : y >= 24 ? new Rgba(0, 255, 0) : new Rgba(255, 0, 0));

            var sky = new SkyStep(8).Apply(Results.Of(panorama, Tiling.Horizontal), CancellationToken.None);

            Assert.That(sky.Maps.Select(map => map.Kind), Is.EqualTo(Enumerable.Range(0, 6).Select(face => MapKind.PositiveX + face)));
            Assert.That(Middle(sky.Map(MapKind.PositiveY)), Is.EqualTo(new byte[] { 0, 0, 255, 255 }), "up");
            Assert.That(Middle(sky.Map(MapKind.NegativeY)), Is.EqualTo(new byte[] { 0, 255, 0, 255 }), "down");
            Assert.That(Middle(sky.Map(MapKind.PositiveZ)), Is.EqualTo(new byte[] { 255, 0, 0, 255 }), "forward");
        }

        [Test]
        public void AMapThatWasNotMade_IsNamed()
        {
            var sky = new SkyStep().Apply(Results.Of(new RgbaImage(8, 4)), CancellationToken.None);

            Assert.That(() => sky.Map(MapKind.Normal), Throws.ArgumentException.With.Message.Contains("Normal"));
        }

        static byte[] Middle(RgbaImage face) => face.Row(face.Height / 2).Slice(4 * (face.Width / 2), 4).ToArray();
    }
}
