#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>Pictures of which each takes about the time and the room of another.</summary>
    sealed record WorkKind(NetworkShape Shape, string Kind, int Scale)
    {
        const double TextBytes = 900;
        const double BytesAPixel = 2.5;
        const double MoreADoubling = 0.37;
        const double SkyBytesAPixel = 0.5;
        const int SkyPixels = 1024 * 512 + 1024 * 768;
        const int MaterialPictures = 4;

        /// <summary>What one's files take, as long as none was written: measured on pictures of the built-in model.</summary>
        public double GuessedBytes
        {
            get
            {
                if (Kind == TextureKind.Sky.Name)
                    return 2 * TextBytes + SkyBytesAPixel * SkyPixels;
                var picture = TextBytes + BytesAPixel * Shape.Width * Shape.Height * (1 + MoreADoubling * Math.Log(Scale, 2));
                return Kind == TextureKind.Material.Name ? MaterialPictures * picture : picture;
            }
        }

        public static WorkKind Of(Recipe recipe)
        {
            return new WorkKind(NetworkShape.Of(recipe), recipe.Kind, recipe.Scale);
        }
    }
}
