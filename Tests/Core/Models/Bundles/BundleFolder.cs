#nullable enable
using System;
using System.IO;
using System.IO.Compression;

namespace Yoso.Tests
{
    /// <summary>The smallest thing that opens as a bundle, as a folder or as an archive of it. It has no networks.</summary>
    static class BundleFolder
    {
        public static string Write(TemporaryFolder folder, string settings = "{\"format\":1,\"name\":\"tiny\"}")
        {
            var bundle = folder.File("bundle");
            Directory.CreateDirectory(Path.Combine(bundle, "unet"));
            File.WriteAllText(Path.Combine(bundle, "model_index.json"), "{}");
            File.WriteAllText(Path.Combine(bundle, "yoso.json"), settings);
            File.WriteAllText(Path.Combine(bundle, "unet", "model.onnx"), "graph");
            File.WriteAllText(Path.Combine(bundle, "unet", "config.json"), "{\"_class_name\":\"UNet3D\"}");
            return bundle;
        }

        public static string Pack(TemporaryFolder folder)
        {
            var archive = folder.File("model.yoso");
            ZipFile.CreateFromDirectory(Write(folder), archive, CompressionLevel.NoCompression, false);
            return archive;
        }

        /// <summary>An archive with one odd entry after the required ones.</summary>
        public static string PackWith(TemporaryFolder folder, Action<ZipArchive> add)
        {
            var archive = Pack(folder);
            using var zip = ZipFile.Open(archive, ZipArchiveMode.Update);
            add(zip);
            return archive;
        }
    }
}
