#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Yoso
{
    /// <summary>Which code points are made of which, and how marks are ordered; read once, when a prompt first needs it.</summary>
    sealed class CanonicalTable
    {
        static readonly Lazy<CanonicalTable> Shared = new Lazy<CanonicalTable>(() => new CanonicalTable());

        readonly Dictionary<int, (int First, int Second)> _parts = new Dictionary<int, (int First, int Second)>();
        readonly Dictionary<(int First, int Second), int> _whole = new Dictionary<(int First, int Second), int>();
        readonly Dictionary<int, int> _classes = new Dictionary<int, int>();

        internal static CanonicalTable Instance => Shared.Value;

        CanonicalTable()
        {
            using var packed = new MemoryStream(Convert.FromBase64String(CanonicalTableSource.Base64));
            using var numbers = new DeflateStream(packed, CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            numbers.CopyTo(unpacked);
            unpacked.Position = 0;
            ReadDecompositions(unpacked);
            ReadClasses(unpacked);
        }

        /// <summary>The one or two (else <c>Second</c> is 0) code points that this one is made of.</summary>
        internal bool TryDecompose(int codePoint, out (int First, int Second) parts) => _parts.TryGetValue(codePoint, out parts);

        internal bool TryCompose(int first, int second, out int whole) => _whole.TryGetValue((first, second), out whole);

        /// <summary>The canonical combining class; 0 for everything that is not a mark.</summary>
        internal int ClassOf(int codePoint) => _classes.TryGetValue(codePoint, out var found) ? found : 0;

        void ReadDecompositions(Stream source)
        {
            var codePoint = 0;
            for (var left = Number(source); left > 0; left--)
            {
                codePoint += Number(source);
                var first = Number(source);
                var parts = (first >> 1, Number(source));
                _parts.Add(codePoint, parts);
                if ((first & 1) != 0)
                    _whole.Add(parts, codePoint);
            }
        }

        void ReadClasses(Stream source)
        {
            var start = 0;
            for (var left = Number(source); left > 0; left--)
            {
                start += Number(source);
                var length = Number(source);
                var combiningClass = Number(source);
                for (var i = 0; i < length; i++)
                    _classes.Add(start + i, combiningClass);
            }
        }

        static int Number(Stream source)
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var value = source.ReadByte();
                number |= (value & 127) << shift;
                if (value < 128)
                    return number;
            }
        }
    }
}
