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

        [TestCase(0, 12, 6)]
        [TestCase(0, 1, 1)]
        [TestCase(9, 12, 9)]
        public void WithoutAWordOnThreads_TheEditorIsLeftHalfTheProcessor(int threads, int processors, int expected)
        {
            var settings = new YosoSettings { Threads = threads, Provider = ExecutionProvider.Cpu };

            var inference = settings.Inference(processors);

            Assert.That(inference.Threads, Is.EqualTo(expected));
            Assert.That(inference.Providers, Is.EqualTo(settings.Providers));
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
