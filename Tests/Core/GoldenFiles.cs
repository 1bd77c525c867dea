#nullable enable
using System.IO;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>Finds reference vectors in a <c>shared/golden</c> folder above the tests; where there is none, the test is skipped.</summary>
    static class GoldenFiles
    {
        /// <summary>The full path of a file or folder of the reference vectors.</summary>
        public static string Require(string relativePath)
        {
            for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder != null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, "shared", "golden", relativePath);
                if (File.Exists(path) || Directory.Exists(path)) return path;
            }

            Assert.Ignore($"no shared/golden/{relativePath} above the tests");
            return "";
        }
    }
}
