using BenchmarkDotNet.Attributes;

namespace Yoso.Benchmarks.Suites;

/// <summary>Pictures to and from latents and files.</summary>
public class ImageBenchmarks
{
    readonly SpaceToDepthCodec _codec = new(new SpaceToDepthOptions { Basis = BlockBasis.Haar });
    RgbaImage _image = new(1, 1);
    float[] _latent = [];
    byte[] _png = [];

    [Params(32, 256)]
    public int Side { get; set; }

    /// <summary>A soft disc: gradients and transparency, as sprites have.</summary>
    [GlobalSetup]
    public void Draw()
    {
        _image = new RgbaImage(Side, Side);
        for (var y = 0; y < Side; y++)
            for (var x = 0; x < Side; x++)
                Colour(x, y).CopyTo(_image.Row(y)[(4 * x)..]);
        _latent = new float[_codec.LatentLength(Side, Side)];
        _codec.Encode(_image, _latent);
        _png = Png.Encode(_image);
    }

    [Benchmark]
    public void LatentToPixels() => _codec.Decode(_latent, _image);

    [Benchmark]
    public void PixelsToLatent() => _codec.Encode(_image, _latent);

    [Benchmark]
    public byte[] PngEncode() => Png.Encode(_image);

    [Benchmark]
    public RgbaImage PngDecode() => Png.Decode(_png);

    byte[] Colour(int x, int y)
    {
        var radius = Math.Min(1, Math.Sqrt(Math.Pow(2.0 * x / Side - 1, 2) + Math.Pow(2.0 * y / Side - 1, 2)));
        return [(byte)(255 * x / Side), (byte)(255 * y / Side), 90, (byte)(255 * (1 - radius))];
    }
}
