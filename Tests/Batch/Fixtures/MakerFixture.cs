#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>A maker over the embedded model and a folder, for all tests of a class.</summary>
    public abstract class MakerFixture
    {
        private protected TemporaryFolder Folder { get; private set; } = null!;

        private protected PictureMaker Maker { get; private set; } = null!;

        [OneTimeSetUp]
        public void Open()
        {
            Folder = new TemporaryFolder();
            Maker = Making.Maker(Folder);
        }

        [OneTimeTearDown]
        public void Close()
        {
            Maker.Dispose();
            Folder.Dispose();
        }
    }
}
