#nullable enable
using System.IO;
using System.IO.Compression;
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
        public static TextureGenerator AddGenerator(bool warmUp = false, int cacheMegabytes = 64)
        {
            var owner = new GameObject("generator");
            owner.SetActive(false);
            var generator = owner.AddComponent<TextureGenerator>();
            generator.Model = Asset;
            generator.Threads = 1;
            generator.WarmsUp = warmUp;
            generator.MemoryCacheMegabytes = cacheMegabytes;
            owner.SetActive(true);
            return generator;
        }

        /// <summary>The model that the generators share, or another that generators of these settings would.</summary>
        public static ModelLease Lease(string? path = null)
        {
            return SharedModels.Acquire(new ModelSource("embedded") { Path = path ?? Path }, new ModelOptions { Threads = 1, Folder = ModelFiles.CacheFolder });
        }

        /// <summary>The same as a folder, which a test may change.</summary>
        public static string Unpack(string folder)
        {
            ZipFile.ExtractToDirectory(Path, folder);
            return folder;
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
