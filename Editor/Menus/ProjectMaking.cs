#nullable enable
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The project's model and styles as its settings name them: asked for on the main thread, opened on another.</summary>
    sealed class ProjectMaking
    {
        readonly ShelfPlaces _places;
        readonly ModelOpening _opening;

        ProjectMaking(YosoSettings settings)
        {
            var embedded = Path.GetFullPath(ModelFiles.DefaultInPackage);
            var inference = settings.Inference(SystemInfo.processorCount);
            var clock = Stopwatch.StartNew();
            _places = ShelfPlaces.Of(settings, YosoProject.Folder, embedded, Path.Combine(ModelFiles.CacheFolder, "Models"));
            _opening = new ModelOpening(_places.CacheFolder, () => inference, () => clock.Elapsed);
        }

        public static ProjectMaking Now()
        {
            return new ProjectMaking(YosoProject.Settings);
        }

        /// <exception cref="ModelFormatException">The model is none, or can't be run.</exception>
        public PictureMaker Open(CancellationToken cancellation)
        {
            return _opening.Open(_places.ChosenModel, cancellation);
        }

        /// <summary>Every style in the project and in the folders that its settings name.</summary>
        public StyleShelf Styles(CancellationToken cancellation)
        {
            var search = new ShelfSearch(cancellation);
            foreach (var folder in _places.Folders)
                search.Look(folder);
            return new StyleShelf(search.Styles);
        }
    }
}
