#nullable enable
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class EnlargeStepTest
    {
        [Test]
        public void Nearest_MakesBlocks()
        {
            var source = Results.Picture(2, 1, (x, y) => new Rgba((byte)(100 * x), 0, 0));

            var large = new EnlargeStep(2, Upscaler.Nearest).Apply(Results.Of(source), CancellationToken.None).Image;

            Assert.That((large.Width, large.Height), Is.EqualTo((4, 2)));
            Assert.That((large.Pixels[4], large.Pixels[8]), Is.EqualTo((0, 100)));
        }

        [TestCase(Tiling.None, false)]
        [TestCase(Tiling.Horizontal, true)]
        public void APictureThatTiles_IsSmoothAcrossItsEdges(Tiling tiling, bool meets)
        {
            var source = Results.Picture(8, 8, (x, y) => new Rgba((byte)(x == 0 ? 240 : 16), 0, 0));

            var large = new EnlargeStep(4, Upscaler.Smooth).Apply(Results.Of(source, tiling), CancellationToken.None).Image;

            Assert.That(large.Pixels[4 * 31] > 60, Is.EqualTo(meets), "the right edge leans towards the bright left one");
        }

        [Test]
        public void AFactorTheKindLacks_IsRefused()
        {
            Assert.That(() => new EnlargeStep(5, Upscaler.Scale2x), Throws.ArgumentException);
            Assert.That(() => new EnlargeStep(0, Upscaler.Nearest), Throws.ArgumentException);
        }
    }
}
