#nullable enable
using System;

namespace Yoso
{
    /// <summary>Six square pictures around the viewer. Each is stored as graphics hardware and <c>Cubemap.SetPixelData</c> take it: first the row at its top, seen from inside, no flipping.</summary>
    public sealed class CubeImage
    {
        internal const int Faces = 6;

        readonly RgbaImage[] _faces = new RgbaImage[Faces];

        /// <summary>Six transparent faces of size by size pixels.</summary>
        public CubeImage(int size)
        {
            Size = size;
            Pixels = new byte[Faces][];
            for (var i = 0; i < Faces; i++)
                Pixels[i] = (_faces[i] = new RgbaImage(size, size)).Pixels;
        }

        public int Size { get; }

        /// <exception cref="ArgumentOutOfRangeException">Not one of the six.</exception>
        public RgbaImage this[CubeFace face] => (uint)face < Faces
            ? _faces[(int)face]
            : throw new ArgumentOutOfRangeException(nameof(face), face, "one of the six faces wanted");

        internal byte[][] Pixels { get; }

        /// <summary>The unfolded cube for people, 4 faces wide and 3 high: left, forward, right and back in the middle row, up above forward, down below it; the rest transparent.</summary>
        public RgbaImage ToCross()
        {
            var cross = new RgbaImage(checked(4 * Size), checked(3 * Size));
            cross.Blit(this[CubeFace.PositiveY], Size, 0);
            cross.Blit(this[CubeFace.NegativeX], 0, Size);
            cross.Blit(this[CubeFace.PositiveZ], Size, Size);
            cross.Blit(this[CubeFace.PositiveX], 2 * Size, Size);
            cross.Blit(this[CubeFace.NegativeZ], 3 * Size, Size);
            cross.Blit(this[CubeFace.NegativeY], Size, 2 * Size);
            return cross;
        }
    }
}
