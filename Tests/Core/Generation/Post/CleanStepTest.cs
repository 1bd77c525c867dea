#nullable enable
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class CleanStepTest
    {
        [Test]
        public void Apply_RemovesAChecker_AndLeavesTheGivenPictureAsItIs()
        {
            var image = Checker();
            var result = Results.Of(image, Tiling.Both);

            var cleaned = new CleanStep().Apply(result, CancellationToken.None);

            Assert.That(cleaned.Image.Pixels.Where((_, index) => index % 4 != 3), Is.All.InRange(99, 101));
            Assert.That(image.Pixels, Is.EqualTo(Checker().Pixels));
        }

        [Test]
        public void Strength_IsChecked()
        {
            Assert.That(() => new CleanStep(1.5f), Throws.InstanceOf<System.ArgumentOutOfRangeException>());
        }

        static RgbaImage Checker()
        {
            return Results.Picture(16, 16, (x, y) => new Rgba((byte)(100 + ((x + y) % 2 == 0 ? 8 : -8)), 100, 100));
        }
    }
}
