#nullable enable
using System;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>How long one part of a path may be.</summary>
    sealed class NameRoom
    {
        /// <summary>What most file systems give a name.</summary>
        const int MostBytes = 255;

        readonly int _length;
        readonly int _bytes;

        /// <param name="length">Characters.</param>
        /// <param name="ending">Characters, a byte each, that follow the name besides.</param>
        internal NameRoom(int length, int ending)
        {
            _length = length;
            _bytes = MostBytes - ending;
        }

        /// <summary>How many characters have to go at the least; a character has up to three bytes.</summary>
        internal int Excess(string name)
        {
            var bytes = Encoding.UTF8.GetByteCount(name) - _bytes;
            return Math.Max(0, Math.Max(name.Length - _length, (bytes + 2) / 3));
        }
    }
}
