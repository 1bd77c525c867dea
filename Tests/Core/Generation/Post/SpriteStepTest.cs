#nullable enable
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SpriteStepTest
    {
        /// <summary>A block of 4x3 at (2, 5), a soft pixel beside it, and a speck at (14, 1).</summary>
        readonly TextureResult _result = Results.Of(Results.Picture(16, 16, (x, y) => new Rgba(200, 100, 50, Alpha(x, y))));

        [Test]
        public void Sprite_IsCutOutAndKnowsWhereItWas()
        {
            var cut = new SpriteStep { Pivot = PivotRule.Bottom }.Apply(_result, CancellationToken.None);

            Assert.That((cut.Image.Width, cut.Image.Height), Is.EqualTo((4, 3)));
            Assert.That(cut.Shape, Is.EqualTo(new SpriteShape(new PixelRect(2, 5, 4, 3), 0.5f, 0)));
            Assert.That(cut.Image.Pixels.Where((_, i) => i % 4 == 3), Is.All.EqualTo(255));
        }

        [Test]
        public void WithSoftEdges_AlphaStaysAsItIs()
        {
            var cut = new SpriteStep { HardEdges = false, AlphaThreshold = 32 }.Apply(_result, CancellationToken.None);

            Assert.That(cut.Shape!.Part, Is.EqualTo(new PixelRect(2, 5, 5, 3)));
            Assert.That(cut.Image.Pixels.Where((_, i) => i % 4 == 3).Distinct(), Is.EquivalentTo(new[] { 255, 64, 0 }));
        }

        [Test]
        public void Untrimmed_ItKeepsItsPlace()
        {
            var cut = new SpriteStep { Trim = false }.Apply(_result, CancellationToken.None);

            Assert.That(cut.Shape!.Part, Is.EqualTo(new PixelRect(0, 0, 16, 16)));
            Assert.That(cut.Image.Pixels[4 * (16 * 1 + 14) + 3], Is.Zero, "the speck is gone");
        }

        [Test]
        public void AnEmptyPicture_StaysWhole()
        {
            var cut = new SpriteStep().Apply(Results.Of(new RgbaImage(8, 8)), CancellationToken.None);

            Assert.That(cut.Shape, Is.EqualTo(new SpriteShape(new PixelRect(0, 0, 8, 8), 0.5f, 0.5f)));
        }

        [Test]
        public void TheResultGiven_StaysAsItIs()
        {
            var before = _result.Image.Pixels.ToArray();

            new SpriteStep().Apply(_result, CancellationToken.None);

            Assert.That(_result.Image.Pixels, Is.EqualTo(before));
        }

        [Test]
        public void Name_SaysEverySetting()
        {
            var names = new[]
            {
                new SpriteStep(),
                new SpriteStep { AlphaThreshold = 9 },
                new SpriteStep { HardEdges = false },
                new SpriteStep { SpeckPixels = 0 },
                new SpriteStep { Trim = false },
                new SpriteStep { Pivot = PivotRule.Bottom },
            }.Select(step => step.Name);

            Assert.That(names, Is.Unique);
        }

        static byte Alpha(int x, int y)
        {
            if (x == 14 && y == 1)
                return 255;
            if (y < 5 || y > 7)
                return 0;
            return x >= 2 && x <= 5 ? (byte)255 : x == 6 && y == 6 ? (byte)64 : (byte)0;
        }
    }
}
