using System.Xml.Linq;
using NUnit.Framework;

namespace Yoso.Tools.Tests.Repository;

public sealed class PluginListTest
{
    static IEnumerable<Plugin> Plugins => PluginList.Read(RepositoryFiles.Root);

    [Test]
    public void List_NamesEachFileOnce() =>
        Assert.That(Plugins.Select(plugin => plugin.Path), Is.Unique.And.Not.Empty);

    [Test]
    public void Packages_HaveTheirVersionInTheCentralList()
    {
        var central = XDocument.Parse(RepositoryFiles.Text("Directory.Packages.props"))
            .Descendants("PackageVersion").Select(item => (string)item.Attribute("Include")!);

        Assert.That(Plugins.Select(plugin => plugin.Package).Distinct(), Is.SubsetOf(central));
    }

    [TestCaseSource(nameof(Plugins))]
    public void ImportSettings_AreCommittedAsThePathAsks(Plugin plugin)
    {
        var meta = RepositoryFiles.Text(plugin.Path + ".meta");

        Assert.That(MetaFile.ReadGuid(meta), Is.Not.Null);
        Assert.That(meta, Does.EndWith(PluginImporter.Text(plugin.Path)));
    }
}
