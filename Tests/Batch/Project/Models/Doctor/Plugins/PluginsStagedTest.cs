#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PluginsStagedTest
    {
        [Test]
        public void AllFilesOfThisPlatform_AreEnough()
        {
            using var package = new PackageFolder();

            var finding = new PluginsStaged(package.Installation).Look();

            Assert.That((finding.Health, finding.Fix), Is.EqualTo((Health.Good, (Fix?)null)));
        }

        [Test]
        public void AMissingFile_IsNamed_AndStagingIsOffered()
        {
            using var package = new PackageFolder();
            File.Delete(package.Path("package/Packages/Native/linux-x64/libonnxruntime.so"));

            var finding = new PluginsStaged(package.Installation).Look();

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Bad, "missing: libonnxruntime.so")));
            Assert.That(((RunFix)finding.Fix!).Arguments, Does.Contain("-t:Stage"));
            Assert.That(((RunFix)finding.Fix).Folder, Is.EqualTo(package.Installation.PackageFolder));
        }

        [Test]
        public void APackageWithoutItsList_IsNotWhole()
        {
            using var package = new PackageFolder();

            var finding = new PluginsStaged(package.Installation with { PackageFolder = package.Path("nowhere") }).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Bad));
            Assert.That(finding.Found, Does.Contain("no plugins are listed"));
        }
    }
}
