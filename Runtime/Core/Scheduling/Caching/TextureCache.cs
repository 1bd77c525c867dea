#nullable enable
using System;
using System.IO;

namespace Yoso
{
    /// <summary>
    /// Pictures made earlier, so that an equal request costs nothing: finished ones in memory, generated ones on disk as well, each up to
    /// a size, what has been unused for longest leaving first. From any thread; may be shared by several queues.
    /// </summary>
    public sealed class TextureCache
    {
        readonly Recency<PictureKey, TextureResult> _memory;
        PictureFolder? _folder;

        /// <summary>Sizes in bytes; 0 keeps nothing there. The folder is made where it is missing.</summary>
        public TextureCache(long memoryBytes, string? folder = null, long folderBytes = 0)
        {
            if (memoryBytes < 0 || folderBytes < 0)
                throw new ArgumentOutOfRangeException(nameof(memoryBytes), $"sizes from 0 wanted, found {memoryBytes} and {folderBytes}");
            _memory = new Recency<PictureKey, TextureResult>(memoryBytes);
            if (folder != null && folderBytes > 0)
                Try(() => _folder = new PictureFolder(folder, folderBytes));
        }

        /// <summary>What the pictures in memory take, in bytes.</summary>
        public long MemoryBytes
        {
            get
            {
                lock (_memory)
                    return _memory.Weight;
            }
        }

        /// <summary>Why the folder is no longer used, such as a full disk; null while it is.</summary>
        public Exception? Problem { get; private set; }

        internal bool HasFolder => _folder != null && Problem == null;

        internal TextureResult? Find(PictureKey key)
        {
            lock (_memory)
                return _memory.TryGet(key, out var result) ? result : null;
        }

        internal void Remember(PictureKey key, TextureResult result)
        {
            lock (_memory)
                _memory.Add(key, result, Bytes(result));
        }

        internal RgbaImage? Fetch(Recipe recipe)
        {
            RgbaImage? image = null;
            if (HasFolder)
                Try(() => image = _folder!.Find(recipe));
            return image;
        }

        internal void Keep(RgbaImage image, Recipe recipe)
        {
            if (HasFolder)
                Try(() => _folder!.Keep(image, recipe));
        }

        static long Bytes(TextureResult result)
        {
            var bytes = result.Image.Pixels.LongLength;
            foreach (var map in result.Maps)
                bytes += map.Image.Pixels.LongLength;
            return bytes;
        }

        /// <summary>A folder that can't be used costs time, no pictures.</summary>
        void Try(Action use)
        {
            try
            {
                use();
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                Problem = problem;
            }
        }
    }
}
