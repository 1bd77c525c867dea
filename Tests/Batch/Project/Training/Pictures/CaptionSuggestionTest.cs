#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class CaptionSuggestionTest
    {
        [TestCase("RedDragon_012", "red dragon")]
        [TestCase("blue-potion (2)", "blue potion")]
        [TestCase("stone wall.albedo", "stone wall")]
        [TestCase("IMG_0123", "")]
        [TestCase("0007", "")]
        [TestCase("", "")]
        [TestCase("grüneTür", "grüne tür")]
        [TestCase("HDRSky", "hdrsky")]
        public void AName_GivesItsWords(string name, string words)
        {
            Assert.That(CaptionSuggestion.Of(name), Is.EqualTo(words));
        }
    }
}
