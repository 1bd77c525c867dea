#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Where the package and the project lie, and what they run on.</summary>
    /// <param name="PackageFolder">The package's folder on disk.</param>
    /// <param name="ProjectFolder">The folder that holds Assets.</param>
    public sealed record Installation(string PackageFolder, string ProjectFolder)
    {
        /// <summary>The folder of native plugins that this machine loads: <c>win-x64</c>, <c>linux-x64</c> or <c>osx-arm64</c>.</summary>
        public string Platform { get; init; } = "";

        /// <summary>The .NET program.</summary>
        public string Dotnet { get; init; } = "dotnet";

        public string Plugins => Path.Combine(PackageFolder, "Packages");

        /// <summary>Brings the plugins into the package's folder.</summary>
        internal Fix StagePlugins => new RunFix("Stage plugins", Dotnet, StageArguments, PackageFolder);

        internal static string[] StageArguments { get; } = { "build", Path.Combine("Packages", "Yoso.Plugins.csproj"), "-t:Stage" };

        internal string StageAdvice => $"Stage the plugins: {Dotnet} {string.Join(" ", StageArguments)}, in {PackageFolder}. It needs the .NET SDK, and the network the first time.";

        /// <summary>Plugins that the package lists, staged or not, by the import settings that it brings for each.</summary>
        internal string[] Listed(string folder)
        {
            var path = Path.Combine(Plugins, folder);
            var metas = Directory.Exists(path) ? Directory.GetFiles(path, "*.*.meta") : Array.Empty<string>();
            Array.Sort(metas, StringComparer.Ordinal);
            return Array.ConvertAll(metas, meta => meta.Substring(0, meta.Length - ".meta".Length));
        }
    }
}
