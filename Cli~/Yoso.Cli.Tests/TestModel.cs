using NUnit.Framework;

namespace Yoso.Cli.Tests;

/// <summary>A model to run the program with: the built-in one, else a reference pipeline found above the tests.</summary>
static class TestModel
{
    public static string Require()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder != null; folder = folder.Parent)
            foreach (var path in new[] { "Runtime/DefaultModel/default.yoso", "shared/golden/pipelines/tiny-sd15-onnx" })
                if (Path.Exists(Path.Combine(folder.FullName, path)))
                    return Path.Combine(folder.FullName, path);
        Assert.Ignore("neither Runtime/DefaultModel/default.yoso nor shared/golden above the tests");
        return "";
    }
}
