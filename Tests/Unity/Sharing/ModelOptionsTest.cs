#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class ModelOptionsTest
    {
        [Test]
        public void Settings_AreWhatWasChosen()
        {
            var settings = new ModelOptions { Threads = 3, Segmented = true, Providers = new[] { ExecutionProvider.Cuda, ExecutionProvider.Cpu } }.Settings;

            Assert.That((settings.Threads, settings.Segmented), Is.EqualTo((3, true)));
            Assert.That(settings.Providers, Is.EqualTo(new[] { ExecutionProvider.Cuda, ExecutionProvider.Cpu }));
        }

        [Test]
        public void WithoutAChoice_TheFastestComesFirst_AndHalfTheThreadsAreLeftToTheGame()
        {
            var settings = new ModelOptions().Settings;

            Assert.That(settings.Providers, Is.EqualTo(ExecutionProviders.FastestFirst));
            Assert.That((settings.Threads, settings.Segmented), Is.EqualTo((new ModelOptions().ThreadsInUse, false)));
        }

        [Test]
        public void Way_TellsApartWhatIsRunDifferently()
        {
            var options = new ModelOptions { Threads = 2 };

            Assert.That((options with { MemoryCacheMegabytes = 1 }).Way, Is.EqualTo(options.Way));
            Assert.That((options with { Segmented = true }).Way, Is.Not.EqualTo(options.Way));
            Assert.That((options with { Providers = new[] { ExecutionProvider.Cpu } }).Way, Is.Not.EqualTo(options.Way));
        }
    }
}
