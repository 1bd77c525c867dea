#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class OneOfEachAssemblyTest
    {
        [Test]
        public void OthersAssemblies_AreNoDoubles()
        {
            using var package = new PackageFolder();
            package.Write("project/Assets/Plugins/Json.dll", "");

            Assert.That(new OneOfEachAssembly(package.Installation).Look().Health, Is.EqualTo(Health.Good));
        }

        [TestCase("Assets/Plugins/System.Text.Json.dll")]
        [TestCase("Packages/com.other/System.Text.Json.dll")]
        [TestCase("Library/PackageCache/com.other@1.0.0/lib/system.text.json.dll")]
        public void ASecondOfAName_IsNamedWithItsPlace(string place)
        {
            using var package = new PackageFolder();
            package.Write("project/" + place, "");

            var finding = new OneOfEachAssembly(package.Installation).Look();

            Assert.That((finding.Health, finding.Found), Is.EqualTo((Health.Bad, place)));
            Assert.That(((ShowFix)finding.Fix!).Path, Is.EqualTo(package.Path("project/" + place)));
        }

        [Test]
        public void ThePackageItself_WhereItLiesInTheProject_IsNoDouble()
        {
            using var package = new PackageFolder();
            package.Write("project/Packages/com.yoso.realtime/Packages/Managed/System.Text.Json.dll", "");
            package.Write("project/Packages/com.yoso.realtime/Packages/Managed/System.Text.Json.dll.meta", "");

            var finding = new OneOfEachAssembly(package.Installation with { PackageFolder = package.Path("project/Packages/com.yoso.realtime") }).Look();

            Assert.That(finding.Health, Is.EqualTo(Health.Good));
        }
    }
}
