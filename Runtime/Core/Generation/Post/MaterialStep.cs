#nullable enable
using System.Globalization;
using System.Threading;

namespace Yoso
{
    /// <summary>Adds what a lit surface needs to its colours: heights, normals and a mask, guessed from the picture. Where that tiles, they do.</summary>
    public sealed record MaterialStep : IPostStep
    {
        /// <summary>How many pixels high the difference between lowest and highest is.</summary>
        public float Bumpiness { get; init; } = 2;

        /// <summary>How much less light gets into hollows.</summary>
        public float Occlusion { get; init; } = 1;

        /// <summary>0 to 1, everywhere.</summary>
        public float Metallic { get; init; }

        public string Name => string.Format(CultureInfo.InvariantCulture, "material {0} {1} {2}", Bumpiness, Occlusion, Metallic);

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            var (x, y) = (result.Recipe.Tiling.HasFlag(Tiling.Horizontal), result.Recipe.Tiling.HasFlag(Tiling.Vertical));
            var heights = HeightMap.FromAlbedo(result.Image, x, y);
            cancellation.ThrowIfCancellationRequested();
            return result with
            {
                Maps = new[]
                {
                    new TextureMap(MapKind.Normal, Normals(result.Image, heights, x, y)),
                    new TextureMap(MapKind.Height, Heights(result.Image, heights)),
                    new TextureMap(MapKind.Mask, Mask(result.Image, heights, x, y)),
                },
            };
        }

        RgbaImage Normals(RgbaImage albedo, float[] heights, bool x, bool y)
        {
            var normals = new RgbaImage(albedo.Width, albedo.Height);
            NormalMap.FromHeight(heights, albedo.Width, albedo.Height, Bumpiness, x, y, normals);
            return normals;
        }

        static RgbaImage Heights(RgbaImage albedo, float[] heights)
        {
            var grey = new RgbaImage(albedo.Width, albedo.Height);
            MaskMap.WriteGrey(grey, heights);
            return grey;
        }

        RgbaImage Mask(RgbaImage albedo, float[] heights, bool x, bool y)
        {
            var mask = new RgbaImage(albedo.Width, albedo.Height);
            var occlusion = new float[heights.Length];
            OcclusionMap.FromHeight(heights, albedo.Width, Occlusion, x, y, occlusion);
            MaskMap.Clear(mask);
            MaskMap.Write(mask, MaskChannel.Metallic, Metallic);
            MaskMap.Write(mask, MaskChannel.Occlusion, occlusion);
            MaskMap.WriteRoughness(mask, RoughnessMap.FromAlbedo(albedo, x, y));
            return mask;
        }
    }
}
