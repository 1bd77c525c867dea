#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>
    /// Pictures as textures, for as long as they are wanted and some longer. Files are read on a worker, the latest wish first; textures are made on
    /// the main thread in slices. As many are kept as fit the bound, those looked at last.
    /// </summary>
    sealed class Thumbnails : IDisposable
    {
        readonly PictureReader _reader;
        readonly int _bound;
        readonly Dictionary<string, LinkedListNode<(string File, Texture2D Texture)>> _textures = new();
        readonly LinkedList<(string File, Texture2D Texture)> _latest = new();
        (string File, TextureUpload Upload)? _current;

        public Thumbnails(Func<string, RgbaImage> read, int bound)
        {
            _reader = new PictureReader(read);
            _bound = bound;
        }

        /// <summary>A picture's texture is there; the argument is its file.</summary>
        public event Action<string>? Loaded;

        public int Count => _textures.Count;

        /// <summary>Of PNG files in a folder, shrunk to so many pixels a side at most.</summary>
        public static Thumbnails In(string folder, int side, int bound)
        {
            return new Thumbnails(file => ShrunkPicture.Of(Png.Load(Path.Combine(folder, file)), side), bound);
        }

        /// <summary>The texture if it is there; otherwise it comes later, unless it is no longer wanted then.</summary>
        public Texture2D? Want(string file)
        {
            var found = Find(file);
            if (found == null && file.Length > 0 && _current?.File != file)
                _reader.Want(file);
            return found;
        }

        public void Unwant(string file) => _reader.Unwant(file);

        public Texture2D? Find(string file)
        {
            if (!_textures.TryGetValue(file, out var node))
                return null;
            _latest.Remove(node);
            _latest.AddLast(node);
            return node.Value.Texture;
        }

        /// <summary>Goes on making textures for about so long.</summary>
        public void Upload(double seconds)
        {
            var end = EditorApplication.timeSinceStartup + seconds;
            while (EditorApplication.timeSinceStartup <= end && Next() is { } next)
                if (next.Upload.RunSlice())
                    Finish(next.File, next.Upload.Texture);
        }

        public void Dispose()
        {
            _reader.Dispose();
            _current?.Upload.Abandon();
            foreach (var (_, texture) in _latest)
                UnityEngine.Object.DestroyImmediate(texture);
            _latest.Clear();
            _textures.Clear();
        }

        (string File, TextureUpload Upload)? Next()
        {
            if (_current == null && _reader.TryTake(out var file, out var image))
                _current = (file, new TextureUpload(image, TextureOptions.Pixels));
            return _current;
        }

        void Finish(string file, Texture2D texture)
        {
            _current = null;
            texture.hideFlags = HideFlags.HideAndDontSave;
            _textures[file] = _latest.AddLast((file, texture));
            if (_textures.Count > _bound)
                Forget(_latest.First!.Value);
            Loaded?.Invoke(file);
        }

        void Forget((string File, Texture2D Texture) oldest)
        {
            _latest.RemoveFirst();
            _textures.Remove(oldest.File);
            UnityEngine.Object.DestroyImmediate(oldest.Texture);
        }
    }
}
