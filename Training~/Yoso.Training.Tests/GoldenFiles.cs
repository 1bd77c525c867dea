namespace Yoso.Training.Tests;

/// <summary>Finds reference vectors in a <c>shared/golden</c> folder above the tests; where there is none, the test is skipped.</summary>
static class GoldenFiles
{
    /// <summary>The full path of a file or folder of the reference vectors.</summary>
    public static string Require(string relativePath)
    {
        var golden = Folder();
        if (golden == null) Assert.Ignore("no shared/golden folder above the tests");

        var path = Path.Combine(golden!, relativePath);
        if (!File.Exists(path) && !Directory.Exists(path)) Assert.Ignore($"no {relativePath} in shared/golden");
        return path;
    }

    static string? Folder()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder != null; folder = folder.Parent)
        {
            var golden = Path.Combine(folder.FullName, "shared", "golden");
            if (Directory.Exists(golden)) return golden;
        }

        return null;
    }
}
