#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RoomInCacheTest
    {
        [TestCase(2L << 30, Health.Good)]
        [TestCase(300L << 20, Health.Bad)]
        public void TheModelAndAReserve_MustFit(long free, Health health)
        {
            using var folder = new TemporaryFolder();

            var finding = new RoomInCache(folder.File("cache"), 1L << 30, _ => free).Look();

            Assert.That(finding.Health, Is.EqualTo(health));
            Assert.That(Directory.GetFileSystemEntries(folder.File("cache")), Is.Empty);
            if (health == Health.Bad)
                Assert.That(finding.Found, Does.Contain("wanted 1,280 MB").And.Contain("found 300 MB"));
        }

        [Test]
        public void AFolderThatCannotBe_IsBad()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("cache"), "a file has the name");

            var finding = new RoomInCache(folder.File("cache"), 0, _ => long.MaxValue).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Bad));
            Assert.That(finding.Found, Does.Contain("can't be written to"));
        }

        [Test]
        public void TheDiskItself_CanBeAsked()
        {
            using var folder = new TemporaryFolder();

            Assert.That(DiskSpace.Free(folder.FullName), Is.GreaterThan(0));
        }
    }
}
