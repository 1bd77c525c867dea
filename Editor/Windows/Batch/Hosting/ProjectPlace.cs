#nullable enable
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Where the project's desk works, and the model that its settings name.</summary>
    static class ProjectPlace
    {
        const string BatchFolder = "Library/Yoso/Batch";

        public static DeskPlace Open()
        {
            var (project, cache) = (YosoProject.Folder, ModelFiles.CacheFolder);
            var source = ModelFiles.Default();
            return new DeskPlace(Path.Combine(project, BatchFolder), project)
            {
                Clock = Clock,
                OpenMaker = cancellation => Maker(Named(source, project), cache, cancellation),
            };
        }

        /// <summary>Time since the machine started.</summary>
        public static TimeSpan Clock()
        {
            return new TimeSpan((long)(Stopwatch.GetTimestamp() * ((double)TimeSpan.TicksPerSecond / Stopwatch.Frequency)));
        }

        /// <summary>The model of the settings, or the one that came with the package.</summary>
        public static ModelSource Named(ModelSource embedded, string project)
        {
            var model = YosoProject.Settings.Model;
            return model.Length == 0 ? embedded : new ModelSource(Path.GetFileName(model)) { Path = Path.GetFullPath(Path.Combine(project, model)) };
        }

        public static IPictureMaker Maker(ModelSource source, string cache, CancellationToken cancellation)
        {
            var settings = YosoProject.Settings;
            var inference = new InferenceSettings { Threads = settings.Threads, Providers = settings.Providers };
            var bundle = source.Open(Path.Combine(cache, "Models"), cancellation);
            return new PictureMaker(new TextToTexture(bundle, inference, Clock, cancellation));
        }
    }
}
