#nullable enable
using System;
using System.IO;

namespace Yoso
{
    /// <summary>Two neighbouring rows of a PNG and the five filters between them; the bytes left of each row are zeros.</summary>
    sealed class PngFilter
    {
        const int Kinds = 5;

        readonly int _pixel;
        readonly byte[][] _candidates = new byte[Kinds][];
        byte[] _above;
        byte[] _row;

        internal PngFilter(int rowLength, int pixelLength)
        {
            _pixel = pixelLength;
            _above = new byte[rowLength + pixelLength];
            _row = new byte[rowLength + pixelLength];
        }

        /// <summary>The row at hand.</summary>
        internal Span<byte> Row => _row.AsSpan(_pixel);

        ReadOnlySpan<byte> Left => _row.AsSpan(0, Row.Length);

        ReadOnlySpan<byte> Above => _above.AsSpan(_pixel);

        ReadOnlySpan<byte> AboveLeft => _above.AsSpan(0, Row.Length);

        /// <summary>The row at hand becomes the row above.</summary>
        internal void Advance() => (_above, _row) = (_row, _above);

        /// <summary>Turns the filtered row at hand into pixels.</summary>
        internal void Undo(int kind)
        {
            var (pixel, count) = (_pixel, Row.Length);
            byte[] row = _row, above = _above;
            switch (kind)
            {
                case 0:
                    break;
                case 1:
                    for (var i = 0; i < count; i++)
                        row[i + pixel] += row[i];
                    break;
                case 2:
                    for (var i = pixel; i < row.Length; i++)
                        row[i] += above[i];
                    break;
                case 3:
                    for (var i = 0; i < count; i++)
                        row[i + pixel] += (byte)((row[i] + above[i + pixel]) >> 1);
                    break;
                case 4:
                    for (var i = 0; i < count; i++)
                        row[i + pixel] += Paeth(row[i], above[i + pixel], above[i]);
                    break;
                default:
                    throw new InvalidDataException($"PNG row filters 0 to 4 wanted, {kind} found");
            }
        }

        /// <summary>The filter byte and the filtered row whose bytes lie nearest to zero, the usual guess at what compresses best.</summary>
        internal ReadOnlySpan<byte> Best()
        {
            var (best, least) = (0, long.MaxValue);
            for (var kind = 0; kind < Kinds; kind++)
            {
                var candidate = _candidates[kind] ??= new byte[Row.Length + 1];
                candidate[0] = (byte)kind;
                Apply(kind, candidate.AsSpan(1));
                var distance = Distance(candidate.AsSpan(1));
                if (distance < least)
                    (best, least) = (kind, distance);
            }
            return _candidates[best];
        }

        void Apply(int kind, Span<byte> filtered)
        {
            ReadOnlySpan<byte> row = Row, left = Left, above = Above, aboveLeft = AboveLeft;
            switch (kind)
            {
                case 0:
                    row.CopyTo(filtered);
                    break;
                case 1:
                    for (var i = 0; i < filtered.Length; i++)
                        filtered[i] = (byte)(row[i] - left[i]);
                    break;
                case 2:
                    for (var i = 0; i < filtered.Length; i++)
                        filtered[i] = (byte)(row[i] - above[i]);
                    break;
                case 3:
                    for (var i = 0; i < filtered.Length; i++)
                        filtered[i] = (byte)(row[i] - ((left[i] + above[i]) >> 1));
                    break;
                default:
                    for (var i = 0; i < filtered.Length; i++)
                        filtered[i] = (byte)(row[i] - Paeth(left[i], above[i], aboveLeft[i]));
                    break;
            }
        }

        static long Distance(ReadOnlySpan<byte> filtered)
        {
            var sum = 0L;
            foreach (var value in filtered)
                sum += Math.Abs((int)(sbyte)value);
            return sum;
        }

        /// <summary>The neighbour nearest to left + above - aboveLeft.</summary>
        static byte Paeth(int left, int above, int aboveLeft)
        {
            var toLeft = Math.Abs(above - aboveLeft);
            var toAbove = Math.Abs(left - aboveLeft);
            var toAboveLeft = Math.Abs(left + above - 2 * aboveLeft);
            return (byte)(toLeft <= toAbove && toLeft <= toAboveLeft ? left : toAbove <= toAboveLeft ? above : aboveLeft);
        }
    }
}
