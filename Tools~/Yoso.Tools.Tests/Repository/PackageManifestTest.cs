using System.Reflection;
using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Tools.Tests.Repository;

public sealed class PackageManifestTest
{
    readonly JsonElement _manifest = JsonDocument.Parse(RepositoryFiles.Text("package.json")).RootElement;

    [Test]
    public void Manifest_HasTheFieldsUnityShows()
    {
        Assert.That(Field("name"), Does.Match(@"^[a-z0-9-]+(\.[a-z0-9-]+){2,}$"));
        Assert.That(Field("version"), Does.Match(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$"));
        Assert.That(Field("unity"), Is.EqualTo("2022.3"));
        Assert.That(Field("displayName"), Is.Not.Empty);
        Assert.That(Field("description"), Is.Not.Empty);
    }

    [Test]
    public void Samples_LieWhereTheManifestSays()
    {
        if (!_manifest.TryGetProperty("samples", out var samples)) samples = JsonDocument.Parse("[]").RootElement;

        var absent = samples.EnumerateArray().Select(sample => sample.GetProperty("path").GetString()!).Where(path => !RepositoryFiles.Exists(path));

        Assert.That(absent, Is.Empty);
    }

    [Test]
    public void Version_IsTheSameInAssembliesAndChangelog()
    {
        var built = typeof(PackageRoot).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.That(built.Split('+')[0], Is.EqualTo(Field("version")));
        Assert.That(RepositoryFiles.Text("CHANGELOG.md"), Does.Contain($"## [{Field("version")}]"));
    }

    [TestCase("README.md")]
    [TestCase("LICENSE.md")]
    [TestCase("CHANGELOG.md")]
    [TestCase("Third-Party-Notices.md")]
    public void Package_CarriesTheFile(string path) => Assert.That(RepositoryFiles.Exists(path), Is.True);

    string Field(string name) => _manifest.GetProperty(name).GetString()!;
}
