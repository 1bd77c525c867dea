using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>RGBA bytes with plain alpha, one picture after the other, to and from premultiplied pixels (b, 4, h, w) in [-1, 1].</summary>
public static class PictureTensor
{
    /// <summary>Pictures of a set as one tensor on the CPU.</summary>
    public static torch.Tensor From(TrainingSet set, IReadOnlyList<int> indices)
    {
        var values = new float[indices.Count * set.PictureLength];
        for (var i = 0; i < indices.Count; i++) Premultiply(set.Picture(indices[i]), values.AsSpan(i * set.PictureLength, set.PictureLength));
        return torch.tensor(values, [indices.Count, 4, set.Size, set.Size]);
    }

    /// <summary>Pictures of the given size, in (picture, row, column, channel) order, as one tensor on the CPU.</summary>
    public static torch.Tensor From(ReadOnlySpan<byte> pictures, int width, int height)
    {
        var length = width * height * 4;
        if (pictures.Length % length != 0) throw new ArgumentException($"wanted a multiple of {length} bytes, found {pictures.Length}", nameof(pictures));

        var values = new float[pictures.Length];
        for (var at = 0; at < pictures.Length; at += length) Premultiply(pictures.Slice(at, length), values.AsSpan(at, length));
        return torch.tensor(values, [pictures.Length / length, 4, height, width]);
    }

    /// <summary>The way back: clamps, divides by alpha, rounds to the nearest; fully transparent pixels become zeros.</summary>
    public static byte[] ToPictures(torch.Tensor pixels)
    {
        using var scope = torch.NewDisposeScope();
        var unit = pixels.detach().cpu().to(torch.float32).mul(0.5f).add(0.5f).clamp(0, 1); // (b, 4, h, w)
        var alpha = unit.narrow(1, 3, 1);
        var colour = (unit.narrow(1, 0, 3) / alpha.clamp_min(1e-6f)).clamp(0, 1);
        colour = colour.mul(alpha.mul(255).round().gt(0).to(torch.float32));
        var bytes = torch.cat([colour, alpha], 1).permute(0, 2, 3, 1).mul(255).round().to(torch.uint8);
        return bytes.contiguous().data<byte>().ToArray();
    }

    /// <summary>One picture as channel planes of 2 p - 1, p premultiplied in [0, 1].</summary>
    internal static void Premultiply(ReadOnlySpan<byte> picture, Span<float> planes)
    {
        var plane = picture.Length / 4;
        for (var i = 0; i < plane; i++)
        {
            var alpha = picture[i * 4 + 3] / 255f;
            for (var c = 0; c < 3; c++) planes[c * plane + i] = picture[i * 4 + c] / 255f * alpha * 2 - 1;
            planes[3 * plane + i] = alpha * 2 - 1;
        }
    }
}
