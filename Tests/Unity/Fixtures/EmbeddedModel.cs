#nullable enable
using System.IO;
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    /// <summary>The model in the package, for tests that generate.</summary>
    static class EmbeddedModel
    {
        public static string Path => System.IO.Path.Combine(PackageRoot(), "Runtime", "DefaultModel", "default.yoso");

        /// <summary>One asset for all tests.</summary>
        public static YosoModel Asset { get; } = YosoModel.FromFile(Path);

        /// <summary>A generator on an object of its own, enabled.</summary>
        public static TextureGenerator AddGenerator(bool warmUp = false)
        {
            var owner = new GameObject("generator");
            owner.SetActive(false);
            var generator = owner.AddComponent<TextureGenerator>();
            generator.Model = Asset;
            generator.Threads = 1;
            generator.WarmsUp = warmUp;
            owner.SetActive(true);
            return generator;
        }

        static string PackageRoot()
        {
            var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
            while (!File.Exists(System.IO.Path.Combine(folder.FullName, "package.json")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }
}
