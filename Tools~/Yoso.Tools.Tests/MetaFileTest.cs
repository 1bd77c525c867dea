using NUnit.Framework;

namespace Yoso.Tools.Tests;

public sealed class MetaFileTest
{
    [Test]
    public void Guid_FollowsFromPackageAndPathAlone()
    {
        var guid = Guid("com.yoso.realtime", "Runtime");

        Assert.That(guid, Is.EqualTo("3902dd8ac44941a7667b456bfe81be56"));
        Assert.That(Guid("com.yoso.realtime", "Editor"), Is.Not.EqualTo(guid));
        Assert.That(Guid("com.yoso.other", "Runtime"), Is.Not.EqualTo(guid));
    }

    [TestCase("Runtime/A.cs", "MonoImporter")]
    [TestCase("Runtime/A.asmdef", "AssemblyDefinitionImporter")]
    [TestCase("Runtime/A.shader", "ShaderImporter")]
    [TestCase("Runtime/link.xml", "TextScriptImporter")]
    [TestCase("README.md", "TextScriptImporter")]
    [TestCase("package.json", "PackageManifestImporter")]
    [TestCase("Packages/Managed/A.dll", "PluginImporter")]
    [TestCase("Runtime/A.yoso", "ScriptedImporter")]
    [TestCase("Runtime/A.csproj", "DefaultImporter")]
    [TestCase("test.sh", "DefaultImporter")]
    public void Text_NamesTheImporterUnityPicks(string path, string importer)
    {
        var lines = MetaFile.Text("com.yoso.realtime", path, isFolder: false).Split('\n');

        Assert.That(lines[0], Is.EqualTo("fileFormatVersion: 2"));
        Assert.That(lines[2], Is.EqualTo(importer + ":"));
        Assert.That(lines[^1], Is.Empty);
    }

    [Test]
    public void Text_OfAModel_NamesThePackagesOwnImporter()
    {
        var text = MetaFile.Text("com.yoso.realtime", "Runtime/A.yoso", isFolder: false);

        Assert.That(text, Does.Contain($"\n  script: {{fileID: 11500000, guid: {Guid("com.yoso.realtime", "Editor/Importers/ModelFileImporter.cs")}, type: 3}}\n"));
    }

    [Test]
    public void Text_OfAFolderSaysSo()
    {
        var text = MetaFile.Text("com.yoso.realtime", "Runtime", isFolder: true);

        Assert.That(text, Does.Contain("\nfolderAsset: yes\nDefaultImporter:\n"));
    }

    [Test]
    public void ManagedPlugin_RunsEverywhereAndIsSeenOnlyWhereNamed()
    {
        var text = PluginImporter.Text("Packages/Managed/A.dll");

        Assert.That(text, Does.Contain("isExplicitlyReferenced: 1").And.Contain("validateReferences: 0"));
        Assert.That(text, Does.Contain("  - first:\n      Any: \n    second:\n      enabled: 1\n"));
    }

    [TestCase("linux-x64", "Linux64", "Linux", "x86_64")]
    [TestCase("osx-arm64", "OSXUniversal", "OSX", "ARM64")]
    [TestCase("osx-x64", "OSXUniversal", "OSX", "x86_64")]
    [TestCase("win-x64", "Win64", "Windows", "x86_64")]
    public void NativePlugin_RunsInTheEditorAndPlayerOfItsPlatform(string runtime, string target, string os, string cpu)
    {
        var text = PluginImporter.Text($"Packages/Native/{runtime}/lib");

        Assert.That(text, Does.Contain($"      Editor: Editor\n    second:\n      enabled: 1\n      settings:\n        CPU: {cpu}\n"));
        Assert.That(text, Does.Contain($"        OS: {os}\n").And.Contain($"Exclude {target}: 0\n"));
        Assert.That(text, Does.Contain($"      Standalone: {target}\n    second:\n      enabled: 1\n      settings:\n        CPU: {cpu}\n"));
        Assert.That(text.Split("enabled: 1\n"), Has.Length.EqualTo(3), "one editor, one player");
    }

    [Test]
    public void NativePlugin_OfAnUnknownPlatformIsRefused() =>
        Assert.That(() => PluginImporter.Text("Packages/Native/plan9-x64/lib.so"), Throws.ArgumentException.With.Message.Contains("plan9-x64"));

    static string? Guid(string package, string path) => MetaFile.ReadGuid(MetaFile.Text(package, path, isFolder: true));
}
