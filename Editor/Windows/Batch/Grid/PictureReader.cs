#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Yoso.Editor
{
    /// <summary>Reads pictures on one worker, what was wished for last first. Called on the main thread.</summary>
    sealed class PictureReader : IDisposable
    {
        readonly Func<string, RgbaImage> _read;
        readonly ConcurrentQueue<(string File, RgbaImage Image)> _done = new();
        readonly LinkedList<string> _wanted = new();
        readonly HashSet<string> _open = new();
        bool _isWorking;

        public PictureReader(Func<string, RgbaImage> read)
        {
            _read = read;
        }

        public void Want(string file)
        {
            lock (_wanted)
            {
                if (!_open.Add(file))
                    return;
                _wanted.AddLast(file);
                if (_isWorking)
                    return;
                _isWorking = true;
            }
            ThreadPool.QueueUserWorkItem(_ => Work());
        }

        /// <summary>A file that is not being read yet will not be.</summary>
        public void Unwant(string file)
        {
            lock (_wanted)
                if (_wanted.Remove(file))
                    _open.Remove(file);
        }

        public bool TryTake(out string file, out RgbaImage image)
        {
            var found = _done.TryDequeue(out var read);
            (file, image) = read;
            if (found)
                lock (_wanted)
                    _open.Remove(file);
            return found;
        }

        public void Dispose()
        {
            lock (_wanted)
                _wanted.Clear();
        }

        void Work()
        {
            while (Next() is { } file)
            {
                try
                {
                    _done.Enqueue((file, _read(file)));
                }
                catch (Exception problem) when (problem is IOException || problem is InvalidDataException || problem is UnauthorizedAccessException)
                {
                    // its cell stays empty; wanted again, it is tried again
                    lock (_wanted)
                        _open.Remove(file);
                }
            }
        }

        string? Next()
        {
            lock (_wanted)
            {
                _isWorking = _wanted.Count > 0;
                if (!_isWorking)
                    return null;
                var last = _wanted.Last!.Value;
                _wanted.RemoveLast();
                return last;
            }
        }
    }
}
