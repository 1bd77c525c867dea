#nullable enable
using System;
using System.IO;
using System.Runtime.InteropServices;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The project as the Models &amp; Styles window stands in it. Workers may not ask the engine, so what it says is kept.</summary>
    sealed class ProjectModels : IDisposable
    {
        const string Package = "Packages/com.yoso.realtime";

        readonly string _project = YosoProject.Folder;
        readonly string _embedded = Path.GetFullPath(ModelFiles.DefaultInPackage);
        readonly string _cache = Path.Combine(ModelFiles.CacheFolder, "Models");
        readonly int _processors = SystemInfo.processorCount;
        YosoSettings _settings = YosoProject.Settings;

        public ProjectModels()
        {
            YosoProject.Changed += Remember;
        }

        public ModelsPlace Place()
        {
            var opening = new ModelOpening(_cache, () => _settings.Inference(_processors), Clock.Now);
            var installation = new Installation(Path.GetFullPath(Package), _project) { Platform = Platform(), Dotnet = _settings.Dotnet };
            return new ModelsPlace(installation, () => _settings)
            {
                Shelves = () => ShelfPlaces.Of(_settings, _project, _embedded, _cache),
                ChangeSettings = YosoProject.Change,
                Open = opening.Open,
                Doctor = new DoctorChecks(installation) { Open = opening.Try },
            };
        }

        public void Dispose()
        {
            YosoProject.Changed -= Remember;
        }

        void Remember() => _settings = YosoProject.Settings;

        /// <summary>The editor's folder of native plugins.</summary>
        static string Platform()
        {
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win-x64" : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx-arm64" : "linux-x64";
        }
    }
}
