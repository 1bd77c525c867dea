#nullable enable
using System;

namespace Yoso
{
    /// <summary>Turns equirectangular panoramas of one size into cubes of one size and back; after the first call in a direction, which makes its table, nothing is allocated.</summary>
    /// <remarks>Channels are mixed by themselves and as stored (not linearised), as a texture unit does with plain 8-bit textures. A panorama about four faces wide loses least. One call at a time.</remarks>
    public sealed class SkyProjection
    {
        readonly int _width;
        readonly int _height;
        readonly int _faceSize;
        readonly SkyFilter _filter;
        readonly byte[][] _panorama = new byte[1][];
        SampleTable[]? _toCube;
        SampleTable? _toPanorama;

        public SkyProjection(int panoramaWidth, int panoramaHeight, int faceSize, SkyFilter filter = SkyFilter.Bilinear)
        {
            if (panoramaWidth < 1 || panoramaHeight < 1 || faceSize < 1)
                throw new ArgumentException($"sizes of at least 1 wanted, {panoramaWidth}x{panoramaHeight} and {faceSize} given");
            (_width, _height, _faceSize, _filter) = (panoramaWidth, panoramaHeight, faceSize, filter);
        }

        /// <exception cref="ArgumentException">A size other than the constructor's.</exception>
        public void ToCube(RgbaImage panorama, CubeImage target)
        {
            Check(panorama, target);
            _toCube ??= CubeTables();
            _panorama[0] = panorama.Pixels;
            for (var i = 0; i < CubeImage.Faces; i++)
                _toCube[i].Sample(_panorama, target[(CubeFace)i]);
            _panorama[0] = Array.Empty<byte>();
        }

        /// <exception cref="ArgumentException">A size other than the constructor's.</exception>
        public void ToPanorama(CubeImage source, RgbaImage panorama)
        {
            Check(panorama, source);
            _toPanorama ??= PanoramaTable();
            _toPanorama.Sample(source.Pixels, panorama);
        }

        SampleTable[] CubeTables()
        {
            var tables = new SampleTable[CubeImage.Faces];
            for (var i = 0; i < tables.Length; i++)
                tables[i] = FaceTable((CubeFace)i);
            return tables;
        }

        SampleTable FaceTable(CubeFace face)
        {
            var table = new SampleTable(_faceSize * _faceSize, _filter);
            for (var y = 0; y < _faceSize; y++)
                for (var x = 0; x < _faceSize; x++)
                {
                    var direction = SkyDirections.OfFace(face, (2 * x + 1f) / _faceSize - 1, (2 * y + 1f) / _faceSize - 1);
                    SkyTaps.OfPanorama(table, _filter, y * _faceSize + x, direction, (_width, _height));
                }
            return table;
        }

        SampleTable PanoramaTable()
        {
            var table = new SampleTable(_width * _height, _filter);
            for (var y = 0; y < _height; y++)
                for (var x = 0; x < _width; x++)
                {
                    var direction = SkyDirections.OfPanorama((x + 0.5f) / _width, (y + 0.5f) / _height);
                    SkyTaps.OfCube(table, _filter, y * _width + x, direction, _faceSize);
                }
            return table;
        }

        void Check(RgbaImage panorama, CubeImage cube)
        {
            if (panorama.Width != _width || panorama.Height != _height)
                throw new ArgumentException($"a panorama of {_width}x{_height} wanted, {panorama.Width}x{panorama.Height} given", nameof(panorama));
            if (cube.Size != _faceSize)
                throw new ArgumentException($"faces of {_faceSize} pixels wanted, {cube.Size} given", nameof(cube));
        }
    }
}
