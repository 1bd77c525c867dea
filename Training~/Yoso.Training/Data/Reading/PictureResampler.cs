namespace Yoso.Training.Data;

/// <summary>Brings an RGBA picture (alpha not premultiplied) to a square of another size, after a centre crop.</summary>
sealed class PictureResampler
{
    readonly byte[] _pixels;
    readonly int _width;
    readonly int _left;
    readonly int _top;
    readonly int _side;

    public PictureResampler(byte[] pixels, int width, int height)
    {
        (_pixels, _width, _side) = (pixels, width, Math.Min(width, height));
        (_left, _top) = ((width - _side) / 2, (height - _side) / 2);
    }

    public byte[] Square(int size, PictureScaling scaling)
    {
        if (_side == size) scaling = PictureScaling.Nearest;
        var result = new byte[size * size * 4];
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
            {
                var target = result.AsSpan((y * size + x) * 4, 4);
                if (scaling == PictureScaling.Nearest) Nearest(x, y, size, target);
                else Area(x, y, size, target);
            }

        return result;
    }

    void Nearest(int x, int y, int size, Span<byte> target) =>
        Pixel((int)((x + 0.5) * _side / size), (int)((y + 0.5) * _side / size)).CopyTo(target);

    void Area(int x, int y, int size, Span<byte> target)
    {
        var scale = (double)_side / size;
        Span<double> sum = stackalloc double[4];
        for (var v = (int)(y * scale); v < Math.Min(_side, (y + 1) * scale); v++)
            for (var u = (int)(x * scale); u < Math.Min(_side, (x + 1) * scale); u++)
            {
                var pixel = Pixel(u, v);
                var alpha = Overlap(u, x * scale, scale) * Overlap(v, y * scale, scale) * pixel[3];
                for (var c = 0; c < 3; c++) sum[c] += alpha * pixel[c];
                sum[3] += alpha;
            }

        for (var c = 0; c < 3; c++) target[c] = sum[3] > 0 ? ToByte(sum[c] / sum[3]) : (byte)0;
        target[3] = ToByte(sum[3] / (scale * scale));
    }

    static double Overlap(int index, double start, double length) =>
        Math.Min(index + 1, start + length) - Math.Max(index, start);

    static byte ToByte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);

    ReadOnlySpan<byte> Pixel(int x, int y) => _pixels.AsSpan(((_top + y) * _width + _left + x) * 4, 4);
}
