#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchWorkersTest
    {
        [TestCase(12L << 20, 1, 1, 0)]
        [TestCase(12L << 20, 2, 2, 1)]
        [TestCase(12L << 20, 16, 4, 4)]
        [TestCase(1700L << 20, 16, 1, 0)]
        public void SmallModels_AreThereSeveralTimes_AndShareTheCores(long modelBytes, int processors, int workers, int threads)
        {
            Assert.That(BatchWorkers.For(modelBytes, processors), Is.EqualTo(workers));
            Assert.That(BatchWorkers.Threads(workers, processors), Is.EqualTo(threads));
        }

        [Test]
        public void AModelsSize_IsThatOfItsFile_OrOfAllInItsFolder()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder.File("bundle/unet"));
            foreach (var name in new[] { "bundle/a", "bundle/unet/b" })
                using (var file = File.Create(folder.File(name)))
                    file.SetLength(40 << 20);

            Assert.That(BatchWorkers.For(folder.File("bundle/a"), 2), Is.EqualTo(2));
            Assert.That(BatchWorkers.For(folder.File("bundle"), 2), Is.EqualTo(1));
        }
    }
}
