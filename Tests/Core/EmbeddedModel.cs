#nullable enable
using System.Diagnostics;
using System.IO;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>The model that the package carries, found above the tests.</summary>
    static class EmbeddedModel
    {
        const string RelativePath = "Runtime/DefaultModel/default.yoso";

        public static string Path
        {
            get
            {
                for (var above = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); above != null; above = above.Parent)
                    if (File.Exists(System.IO.Path.Combine(above.FullName, RelativePath)))
                        return System.IO.Path.Combine(above.FullName, RelativePath);
                Assert.Ignore("no " + RelativePath + " above the tests");
                return "";
            }
        }

        public static ModelBundle Open(TemporaryFolder folder)
        {
            return ModelBundle.Open(Path, folder.FullName);
        }

        /// <summary>On one processor thread.</summary>
        public static TextToTexture Generator(ModelBundle bundle)
        {
            var clock = Stopwatch.StartNew();
            return new TextToTexture(bundle, new InferenceSettings { Providers = new[] { ExecutionProvider.Cpu }, Threads = 1 }, () => clock.Elapsed);
        }
    }
}
