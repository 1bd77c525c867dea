#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class YosoSettingsTest
    {
        [Test]
        public void APreferredProvider_IsTriedBeforeTheCpu()
        {
            Assert.That(new YosoSettings().Providers, Is.EqualTo(ExecutionProviders.FastestFirst));
            Assert.That(new YosoSettings { Provider = ExecutionProvider.Cuda }.Providers, Is.EqualTo(new[] { ExecutionProvider.Cuda, ExecutionProvider.Cpu }));
            Assert.That(new YosoSettings { Provider = ExecutionProvider.Cpu }.Providers, Is.EqualTo(new[] { ExecutionProvider.Cpu }));
        }

        [TestCase("/game/Assets/Styles", "Assets/Styles")]
        [TestCase("Assets/Styles", "Assets/Styles")]
        [TestCase("/elsewhere/Styles", "/elsewhere/Styles")]
        [TestCase("/gamekeeper/Styles", "/gamekeeper/Styles")]
        [Platform(Exclude = "Win")]
        public void APathBelowTheProject_IsKeptRelative(string path, string kept)
        {
            Assert.That(ProjectPath.Short(path, "/game"), Is.EqualTo(kept));
        }
    }
}
