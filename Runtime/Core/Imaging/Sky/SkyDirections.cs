#nullable enable
using System;
using System.Numerics;

namespace Yoso
{
    /// <summary>Which way a place on a cube face or a panorama looks, and back: left-handed, X right, Y up, Z forward.</summary>
    /// <remarks>Faces follow the cube map table shared by Direct3D and OpenGL; panoramas follow Unity's Skybox/Panoramic shader, so that both show one sky: forward lies at a quarter of the width, right at the middle.</remarks>
    public static class SkyDirections
    {
        const float TwoPi = (float)(2 * Math.PI);

        /// <summary>The direction, not normalised, of a place on a face: across from -1 (left) to 1, down from -1 (top) to 1.</summary>
        public static Vector3 OfFace(CubeFace face, float across, float down)
        {
            return face switch
            {
                CubeFace.PositiveX => new Vector3(1, -down, -across),
                CubeFace.NegativeX => new Vector3(-1, -down, across),
                CubeFace.PositiveY => new Vector3(across, 1, down),
                CubeFace.NegativeY => new Vector3(across, -1, -down),
                CubeFace.PositiveZ => new Vector3(across, -down, 1),
                CubeFace.NegativeZ => new Vector3(-across, -down, -1),
                _ => throw new ArgumentOutOfRangeException(nameof(face), face, "one of the six faces wanted"),
            };
        }

        /// <summary>The face a direction of any length but 0 meets, and where on it, as <see cref="OfFace"/> takes it.</summary>
        public static CubeFace ToFace(Vector3 direction, out float across, out float down)
        {
            var (x, y, z) = (Math.Abs(direction.X), Math.Abs(direction.Y), Math.Abs(direction.Z));
            var face = x >= y && x >= z ? direction.X > 0 ? CubeFace.PositiveX : CubeFace.NegativeX
                : y >= z ? direction.Y > 0 ? CubeFace.PositiveY : CubeFace.NegativeY
                : direction.Z > 0 ? CubeFace.PositiveZ : CubeFace.NegativeZ;
            var onFace = direction / Math.Max(x, Math.Max(y, z));
            across = face switch
            {
                CubeFace.PositiveX => -onFace.Z,
                CubeFace.NegativeX => onFace.Z,
                CubeFace.NegativeZ => -onFace.X,
                _ => onFace.X,
            };
            down = face switch
            {
                CubeFace.PositiveY => onFace.Z,
                CubeFace.NegativeY => -onFace.Z,
                _ => -onFace.Y,
            };
            return face;
        }

        /// <summary>The unit direction of a place on an equirectangular panorama: u from 0 (left) to 1, v from 0 (top, straight up) to 1.</summary>
        public static Vector3 OfPanorama(float u, float v)
        {
            var longitude = (0.5f - u) * TwoPi;
            var fromZenith = v * (TwoPi / 2);
            var radius = MathF.Sin(fromZenith);
            return new Vector3(radius * MathF.Cos(longitude), MathF.Cos(fromZenith), radius * MathF.Sin(longitude));
        }

        /// <summary>Undoes <see cref="OfPanorama"/> for a direction of any length but 0; u is in [0, 1].</summary>
        public static (float U, float V) ToPanorama(Vector3 direction)
        {
            var radius = MathF.Sqrt(direction.X * direction.X + direction.Z * direction.Z);
            return (0.5f - MathF.Atan2(direction.Z, direction.X) / TwoPi, MathF.Atan2(radius, direction.Y) / (TwoPi / 2));
        }
    }
}
