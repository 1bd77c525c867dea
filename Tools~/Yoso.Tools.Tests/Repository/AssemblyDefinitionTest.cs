using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Tools.Tests.Repository;

public sealed class AssemblyDefinitionTest
{
    /// <summary>They need the engine, so they are compiled with stand-ins for it, in a project of tests.</summary>
    static readonly string[] NeedTheEngine = ["Runtime/Unity", "Editor"];

    const string WithStandIns = "Tests/Unity/Yoso.Unity.Tests.csproj";

    static readonly string[] OfUnity = ["nunit.framework.dll", "UnityEngine.TestRunner", "UnityEditor.TestRunner"];

    static IEnumerable<string> Definitions => new[] { "Runtime", "Editor", "Tests" }.SelectMany(folder => RepositoryFiles.Under(folder, ".asmdef"));

    [TestCaseSource(nameof(Definitions))]
    public void Definition_IsNamedLikeItsFileAndProject(string path)
    {
        var definition = Read(path);

        Assert.That(definition.GetProperty("name").GetString(), Is.EqualTo(Path.GetFileNameWithoutExtension(path)));
        if (NeedTheEngine.Contains(FolderOf(path)))
            Assert.That(RepositoryFiles.Text(WithStandIns), Does.Contain($"../../{FolderOf(path)}/**/*.cs"));
        else
            Assert.That(RepositoryFiles.Exists(Path.ChangeExtension(path, ".csproj")), Is.True, "a project beside it");
    }

    [TestCaseSource(nameof(Definitions))]
    public void References_AreOursOrUnitys(string path)
    {
        var known = Definitions.Select(other => Path.GetFileNameWithoutExtension(other)).Concat(OfUnity);

        Assert.That(Strings(path, "references"), Is.SubsetOf(known));
    }

    [TestCaseSource(nameof(Definitions))]
    public void PrecompiledReferences_AreOnThePluginList(string path)
    {
        var plugins = PluginList.Read(RepositoryFiles.Root).Select(plugin => Path.GetFileName(plugin.Path)).Concat(OfUnity);

        Assert.That(Strings(path, "precompiledReferences"), Is.SubsetOf(plugins));
        Assert.That(Read(path).GetProperty("overrideReferences").GetBoolean(), Is.True, "Unity reads the list only then");
    }

    static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    static JsonElement Read(string path) => JsonDocument.Parse(RepositoryFiles.Text(path)).RootElement;

    static IEnumerable<string> Strings(string path, string field) => Read(path).GetProperty(field).EnumerateArray().Select(item => item.GetString()!);
}
