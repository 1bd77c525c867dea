namespace Yoso.Training.Evaluation;

/// <summary>How strong a two-pixel checker is where pictures are flat: the trace that a space-to-depth latent leaves when its channels disagree.</summary>
/// <param name="Levels">Mean amplitude of the checker in flat blocks, in 8-bit levels of premultiplied colour: a colour +- a gives a.</param>
/// <param name="FlatShare">Share of the 2x2 blocks that are flat and visible, 0 to 1.</param>
public sealed record CheckerEnergy(double Levels, double FlatShare)
{
    const double Flat = 12;       // largest difference of neighbouring block means, in 8-bit levels
    const double Visible = 127.5; // smallest mean alpha

    /// <summary>Measures RGBA pictures, alpha not premultiplied, even width and height.</summary>
    /// <remarks>A block is flat when its mean is close to that of each neighbour; what lies inside a block does not decide.</remarks>
    public static CheckerEnergy Measure(ReadOnlySpan<byte> pictures, int width, int height)
    {
        if (width % 2 != 0 || height % 2 != 0) throw new ArgumentException($"wanted even sizes, found {width} x {height}", nameof(width));

        var length = width * height * 4;
        var (sum, flat, blocks) = (0.0, 0, 0);
        for (var at = 0; at < pictures.Length; at += length)
        {
            var picture = new Blocks(pictures.Slice(at, length), width, height);
            for (var i = 0; i < picture.Count; i++)
            {
                blocks++;
                if (!picture.IsFlat(i)) continue;
                flat++;
                sum += picture.Checker(i);
            }
        }

        return new CheckerEnergy(flat > 0 ? sum / flat : 0, blocks > 0 ? (double)flat / blocks : 0);
    }

    /// <summary>The 2x2 blocks of one picture, premultiplied: mean and checker amplitude of each channel.</summary>
    sealed class Blocks
    {
        readonly int _columns;
        readonly int _rows;
        readonly double[] _means;    // (block, channel)
        readonly double[] _checkers;

        public Blocks(ReadOnlySpan<byte> picture, int width, int height)
        {
            (_columns, _rows) = (width / 2, height / 2);
            (_means, _checkers) = (new double[Count * 4], new double[Count * 4]);
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++) Add(picture.Slice((y * width + x) * 4, 4), x, y);
        }

        public int Count => _columns * _rows;

        public double Checker(int block) => _checkers.AsSpan(block * 4, 3).ToArray().Average(Math.Abs);

        public bool IsFlat(int block)
        {
            var (x, y) = (block % _columns, block / _columns);
            return _means[block * 4 + 3] >= Visible
                && (x == 0 || Alike(block, block - 1)) && (x == _columns - 1 || Alike(block, block + 1))
                && (y == 0 || Alike(block, block - _columns)) && (y == _rows - 1 || Alike(block, block + _columns));
        }

        void Add(ReadOnlySpan<byte> pixel, int x, int y)
        {
            var at = (y / 2 * _columns + x / 2) * 4;
            var sign = (x + y) % 2 == 0 ? 1 : -1;
            for (var c = 0; c < 4; c++)
            {
                var value = c < 3 ? pixel[c] * pixel[3] / 255.0 : pixel[3];
                _means[at + c] += value / 4;
                _checkers[at + c] += sign * value / 4;
            }
        }

        bool Alike(int a, int b)
        {
            for (var c = 0; c < 4; c++)
                if (Math.Abs(_means[a * 4 + c] - _means[b * 4 + c]) > Flat) return false;
            return true;
        }
    }
}
