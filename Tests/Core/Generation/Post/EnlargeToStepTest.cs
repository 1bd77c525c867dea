#nullable enable
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class EnlargeToStepTest
    {
        [TestCase(4, 10, 8)]
        [TestCase(4, 12, 12)]
        [TestCase(16, 12, 16)]
        public void Apply_EnlargesByTheLargestFactorThatFits(int width, int wanted, int expected)
        {
            var result = Results.Of(new RgbaImage(width, 2));

            var enlarged = new EnlargeToStep(wanted, Upscaler.Nearest).Apply(result, CancellationToken.None);

            Assert.That(enlarged.Image.Width, Is.EqualTo(expected));
            Assert.That(enlarged.Image.Height, Is.EqualTo(2 * expected / width));
        }
    }
}
