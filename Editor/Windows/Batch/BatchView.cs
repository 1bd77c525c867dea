#nullable enable
using System;
using System.Collections.Generic;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The window's content: jobs to the left, pictures in the middle, the one under the cursor to the right.</summary>
    sealed class BatchView : VisualElement, IDeskView, IDisposable
    {
        const double UploadSeconds = 0.004;

        readonly List<IDeskView> _parts = new();
        readonly Thumbnails _small;
        readonly Thumbnails _large;

        public BatchView(Action<DeskCommand> dispatch, string folder)
        {
            _small = Thumbnails.In(folder, 128, 1024);
            _large = Thumbnails.In(folder, 2048, 4);
            style.flexGrow = 1;
            var grid = new PictureGrid(dispatch, _small, new LargePane(dispatch, _large));
            var pictures = Elements.Column(Part(new RunBar(dispatch)), Part(new ReviewBar(dispatch)), Part(grid), Part(new StatusLine()));
            var right = Elements.Split(1, 280, pictures, Part(new DetailPane(_large)));
            Add(Elements.Split(0, 300, Elements.Scroll(Part(new JobPane(dispatch)), Part(new DefaultsPane(dispatch)), Part(new StartPane(dispatch))), right));
        }

        public void Show(DeskState state)
        {
            foreach (var part in _parts)
                part.Show(state);
        }

        /// <summary>Once an editor frame: some of the pictures that were read become textures.</summary>
        public void Tick()
        {
            _small.Upload(UploadSeconds);
            _large.Upload(UploadSeconds);
        }

        public void Dispose()
        {
            _small.Dispose();
            _large.Dispose();
        }

        T Part<T>(T part) where T : VisualElement, IDeskView
        {
            _parts.Add(part);
            return part;
        }
    }
}
