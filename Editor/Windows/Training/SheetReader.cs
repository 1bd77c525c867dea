#nullable enable
using System;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Reads sample sheets on a worker, the newest wish at a time; one that is half written is wished for again.</summary>
    sealed class SheetReader : IDisposable
    {
        readonly Errands _errands = new();
        string _wanted = "";
        RgbaImage? _read;

        public void Want(string path)
        {
            if (path == _wanted)
                return;
            _wanted = path;
            _errands.Run("sheet", _ => Png.Load(path), (sheet => _read = path == _wanted ? sheet : _read, _ => Forget(path)));
        }

        /// <summary>The sheet that has come since the last time; null where none has.</summary>
        public RgbaImage? Take()
        {
            _errands.Tick();
            var sheet = _read;
            _read = null;
            return sheet;
        }

        public void Dispose() => _errands.Dispose();

        void Forget(string path)
        {
            if (path == _wanted)
                _wanted = "";
        }
    }
}
