using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Yoso.Tools.Tests.Repository;

/// <summary>What the compiler alone does not keep: engine code stays in its folders, and every file states its nullable context.</summary>
public sealed class SourceBoundaryTest
{
    [Test]
    public void Core_MentionsNoEngine()
    {
        var offenders = Sources("Runtime/Core").Where(path => Regex.IsMatch(RepositoryFiles.Text(path), @"\bUnity(Engine|Editor)\b"));

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void RuntimeAndEditor_DeclareNoNamespaceOfTheEngine()
    {
        var offenders = Sources("Runtime", "Editor").Where(path => Regex.IsMatch(RepositoryFiles.Text(path), @"namespace\s+Unity(Engine|Editor)\b"));

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void SourcesForUnity_EnableNullableOnTheirFirstLine()
    {
        var sources = Sources("Runtime", "Editor", "Tests").ToList();

        var offenders = sources.Where(path => !RepositoryFiles.Text(path).StartsWith("#nullable enable\n", StringComparison.Ordinal));

        Assert.That(sources, Is.Not.Empty);
        Assert.That(offenders, Is.Empty);
    }

    static IEnumerable<string> Sources(params string[] folders) => folders.SelectMany(folder => RepositoryFiles.Under(folder, ".cs"));
}
