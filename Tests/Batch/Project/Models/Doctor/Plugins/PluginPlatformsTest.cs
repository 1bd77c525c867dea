#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PluginPlatformsTest
    {
        const string Windows = "package/Packages/Native/win-x64/onnxruntime.dll.meta";

        [Test]
        public void EachForItsOwn_IsGood()
        {
            using var package = new PackageFolder();

            Assert.That(new PluginPlatforms(package.Installation).Look().Health, Is.EqualTo(Health.Good));
        }

        [TestCase("AnyOS", "Win64", 1, "wanted the editor on Windows, found AnyOS")]
        [TestCase("Windows", "Linux64", 1, "found for Linux64")]
        [TestCase("Windows", "Linux64", 1, "not for Win64 players")]
        [TestCase("Windows", "Win64", 0, "not for the editor")]
        public void AWrongSetting_IsNamed(string system, string player, int editor, string found)
        {
            using var package = new PackageFolder();
            package.Write(Windows, PackageFolder.Meta(system, player, editor));

            var finding = new PluginPlatforms(package.Installation).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Bad));
            Assert.That(finding.Found, Does.Contain("win-x64/onnxruntime.dll: ").And.Contain(found));
            Assert.That(finding.Advice, Is.Not.Empty);
        }

        [Test]
        public void ThePackagesOwnSettings_AreGood()
        {
            var package = System.IO.Path.GetFullPath(System.IO.Path.Combine(EmbeddedModel.Path, "../../.."));

            var finding = new PluginPlatforms(new Installation(package, package)).Look();

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Good, "3 systems, each with its own")));
        }
    }
}
