#nullable enable

namespace Yoso
{
    /// <summary>The up to eight pixels around one, by index; made for foreach, without allocation.</summary>
    struct Neighbours
    {
        readonly int _width;
        readonly int _height;
        readonly int _x;
        readonly int _y;
        int _step;

        internal Neighbours(RgbaImage image, int pixel)
        {
            (_width, _height) = (image.Width, image.Height);
            (_x, _y) = (pixel % image.Width, pixel / image.Width);
            _step = -1;
            Current = -1;
        }

        public int Current { get; private set; }

        public readonly Neighbours GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++_step < 9)
            {
                var (x, y) = (_x + _step % 3 - 1, _y + _step / 3 - 1);
                if (_step == 4 || (uint)x >= (uint)_width || (uint)y >= (uint)_height)
                    continue;
                Current = y * _width + x;
                return true;
            }
            return false;
        }
    }
}
