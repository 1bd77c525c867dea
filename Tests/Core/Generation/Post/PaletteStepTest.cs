#nullable enable
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class PaletteStepTest
    {
        readonly Palette _palette = Palette.Parse("ff0000\n0000ff");

        [Test]
        public void Pictures_AreKeptToThePalette()
        {
            var source = Results.Picture(2, 1, (x, y) => x == 0 ? new Rgba(200, 30, 20) : new Rgba(10, 10, 190, 90));

            var mapped = new PaletteStep(_palette).Apply(Results.Of(source), CancellationToken.None);

            Assert.That(mapped.Image.Pixels, Is.EqualTo(new byte[] { 255, 0, 0, 255, 0, 0, 255, 90 }));
            Assert.That(source.Pixels[0], Is.EqualTo(200), "the one given may be in a cache");
        }

        [Test]
        public void CompanionsThatHoldColours_AreKeptToItAsWell()
        {
            var grey = Results.Picture(1, 1, (x, y) => new Rgba(200, 30, 20));
            var source = Results.Of(grey) with { Maps = new[] { new TextureMap(MapKind.NegativeY, grey), new TextureMap(MapKind.Normal, grey) } };

            var mapped = new PaletteStep(_palette).Apply(source, CancellationToken.None);

            Assert.That(mapped.Map(MapKind.NegativeY).Pixels, Is.EqualTo(new byte[] { 255, 0, 0, 255 }));
            Assert.That(mapped.Map(MapKind.Normal), Is.SameAs(grey));
        }

        [Test]
        public void Name_IsOneLineWithColoursAndDither()
        {
            Assert.That(new PaletteStep(_palette).Name, Does.Contain("ff0000").And.Contain("0000ff").And.Not.Contain("\n"));
            Assert.That(new PaletteStep(_palette, Dither.Bayer4).Name, Is.Not.EqualTo(new PaletteStep(_palette).Name));
        }
    }
}
