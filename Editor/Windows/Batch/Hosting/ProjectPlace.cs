#nullable enable
using System;
using System.IO;
using System.Threading;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Where the project's desk works, and the model that its settings name.</summary>
    static class ProjectPlace
    {
        const string BatchFolder = "Library/Yoso/Batch";

        /// <summary>On the main thread; what the settings say is followed when they change.</summary>
        public static DeskPlace Open()
        {
            var project = YosoProject.Folder;
            var open = Opener(YosoProject.Settings, project);
            YosoProject.Changed += () => open = Opener(YosoProject.Settings, project);
            return new DeskPlace(Path.Combine(project, BatchFolder), project) { Clock = Clock.Now, OpenMaker = cancellation => open(cancellation) };
        }

        /// <summary>Opens the model of the settings, or the one that came with the package; made on the main thread, called on any.</summary>
        public static Func<CancellationToken, IPictureMaker> Opener(YosoSettings settings, string project)
        {
            var cache = Path.Combine(ModelFiles.CacheFolder, "Models");
            var source = settings.Model.Length == 0 ? ModelFiles.Default() : new ModelSource(Path.GetFileName(settings.Model)) { Path = Path.GetFullPath(Path.Combine(project, settings.Model)) };
            var inference = settings.Inference(SystemInfo.processorCount);
            return cancellation => new PictureMaker(new TextToTexture(source.Open(cache, cancellation), inference, Clock.Now, cancellation));
        }
    }
}
