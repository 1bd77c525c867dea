#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The pictures that go with a texture, under the names that their files and captions have.</summary>
    public static class Companions
    {
        public const string Normal = "normal";

        public const string Mask = "mask";

        /// <summary>A sky's six faces on one cross.</summary>
        public const string Cube = "cube";

        /// <summary>Maps one by one; a sky's six faces on one cross, as engines import it.</summary>
        public static IEnumerable<(string Name, RgbaImage Image)> Of(TextureResult result)
        {
            foreach (var map in result.Maps.Where(map => map.Kind < MapKind.PositiveX))
                yield return (map.Kind.ToString().ToLowerInvariant(), map.Image);
            var faces = result.Maps.Where(map => map.Kind >= MapKind.PositiveX).ToArray();
            if (faces.Length == 6)
                yield return (Cube, Cross(faces));
        }

        static RgbaImage Cross(TextureMap[] faces)
        {
            var cube = new CubeImage(faces[0].Image.Width);
            foreach (var face in faces)
                face.Image.Pixels.CopyTo(cube[(CubeFace)(face.Kind - MapKind.PositiveX)].Pixels, 0);
            return cube.ToCross();
        }
    }
}
