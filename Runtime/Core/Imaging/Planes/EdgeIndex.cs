#nullable enable

namespace Yoso
{
    /// <summary>Where a coordinate beyond the border of a line lands.</summary>
    static class EdgeIndex
    {
        /// <summary>The opposite end if the line wraps, else the nearest end.</summary>
        internal static int Of(int index, int length, bool wraps)
        {
            if ((uint)index < (uint)length)
                return index;
            return wraps ? Wrap(index, length) : index < 0 ? 0 : length - 1;
        }

        internal static int Wrap(int index, int length)
        {
            if ((uint)index < (uint)length)
                return index;
            var rest = index % length;
            return rest < 0 ? rest + length : rest;
        }

        /// <summary>The opposite end if the line wraps, else mirrored about the centre of the last pixel, which keeps +-+- going on.</summary>
        internal static int Mirror(int index, int length, bool wraps)
        {
            if ((uint)index < (uint)length)
                return index;
            if (wraps || length == 1)
                return Wrap(index, length);
            var rest = Wrap(index, 2 * length - 2);
            return rest < length ? rest : 2 * length - 2 - rest;
        }
    }
}
