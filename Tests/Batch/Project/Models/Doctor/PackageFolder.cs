#nullable enable
using System;
using System.IO;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>A package and a project beside it, as files.</summary>
    sealed class PackageFolder : IDisposable
    {
        readonly TemporaryFolder _folder = new();

        public PackageFolder()
        {
            Write("package/Packages/Managed/System.Text.Json.dll.meta", "");
            Write("package/Packages/Managed/System.Text.Json.dll", "");
            foreach (var (platform, library, system, player) in new[]
            {
                ("linux-x64", "libonnxruntime.so", "Linux", "Linux64"), ("osx-arm64", "libonnxruntime.dylib", "OSX", "OSXUniversal"), ("win-x64", "onnxruntime.dll", "Windows", "Win64"),
            })
                Write($"package/Packages/Native/{platform}/{library}.meta", Meta(system, player));
            Write("package/Packages/Native/linux-x64/libonnxruntime.so", "");
            Directory.CreateDirectory(_folder.File("project/Assets"));
        }

        public Installation Installation => new(_folder.File("package"), _folder.File("project")) { Platform = "linux-x64" };

        public string Path(string name) => _folder.File(name);

        public void Write(string name, string text)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
            File.WriteAllText(Path(name), text);
        }

        public void Dispose()
        {
            _folder.Dispose();
        }

        public static string Meta(string system, string player, int editor = 1)
        {
            return $"PluginImporter:\n  platformData:\n  - first:\n      Editor: Editor\n    second:\n      enabled: {editor}\n      settings:\n        OS: {system}\n"
                + $"  - first:\n      Standalone: {player}\n    second:\n      enabled: 1\n  - first:\n      Standalone: Other\n    second:\n      enabled: 0\n";
        }
    }
}
