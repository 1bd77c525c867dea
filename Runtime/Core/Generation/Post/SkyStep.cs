#nullable enable
using System;
using System.Linq;
using System.Threading;

namespace Yoso
{
    /// <summary>Makes a sky of a panorama that meets itself at its sides: opaque, calm at the poles, and as six faces where they are wanted.</summary>
    public sealed class SkyStep : IPostStep
    {
        readonly int _faceSize;

        /// <summary>Faces of that many pixels; 0 for none.</summary>
        public SkyStep(int faceSize = 0)
        {
            _faceSize = faceSize >= 0 ? faceSize : throw new ArgumentOutOfRangeException(nameof(faceSize), faceSize, "a size of 0 or more wanted");
        }

        public string Name => $"sky {_faceSize}";

        public TextureResult Apply(TextureResult result, CancellationToken cancellation)
        {
            var panorama = Opaque(result.Image);
            PoleTreatment.Apply(panorama);
            cancellation.ThrowIfCancellationRequested();
            return result with { Image = panorama, Maps = _faceSize == 0 ? Array.Empty<TextureMap>() : Faces(panorama) };
        }

        TextureMap[] Faces(RgbaImage panorama)
        {
            var cube = new CubeImage(_faceSize);
            new SkyProjection(panorama.Width, panorama.Height, _faceSize).ToCube(panorama, cube);
            return Enumerable.Range(0, 6).Select(face => new TextureMap(MapKind.PositiveX + face, cube[(CubeFace)face])).ToArray();
        }

        /// <summary>Behind a sky there is nothing: what is see-through shows the mean colour of the picture.</summary>
        static RgbaImage Opaque(RgbaImage source)
        {
            var image = source.Crop(0, 0, source.Width, source.Height);
            var mean = Mean(image.Pixels);
            for (var i = 0; i < image.Pixels.Length; i += 4)
            {
                var alpha = image.Pixels[i + 3];
                for (var channel = 0; channel < 3; channel++)
                    image.Pixels[i + channel] = (byte)((image.Pixels[i + channel] * alpha + mean[channel] * (255 - alpha) + 127) / 255);
                image.Pixels[i + 3] = 255;
            }

            return image;
        }

        static int[] Mean(byte[] pixels)
        {
            var sums = new long[4];
            for (var i = 0; i < pixels.Length; i += 4)
            {
                sums[3] += pixels[i + 3];
                for (var channel = 0; channel < 3; channel++)
                    sums[channel] += pixels[i + channel] * pixels[i + 3];
            }

            return sums.Select(sum => (int)(sum / Math.Max(1, sums[3]))).ToArray();
        }
    }
}
