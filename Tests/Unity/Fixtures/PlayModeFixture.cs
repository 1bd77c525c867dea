#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>Each test in a play mode of its own; the folder of files that components keep is the same for all of them.</summary>
    public abstract class PlayModeFixture
    {
        private protected TemporaryFolder Folder { get; } = new TemporaryFolder();

        private protected PlayMode Play { get; private set; } = null!;

        [SetUp]
        public void Enter() => Play = new PlayMode(Folder.FullName);

        [TearDown]
        public void Leave() => Play.Dispose();

        [OneTimeTearDown]
        public void Remove() => Folder.Dispose();
    }
}
