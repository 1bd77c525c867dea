using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>Mean and standard deviation of the 16 Haar coefficients over pictures of a set, and the latent scaling that follows from them.</summary>
public sealed record LatentStatistics(IReadOnlyList<double> Mean, IReadOnlyList<double> Std)
{
    const double SmallestStd = 1e-3; // a channel that never varies (alpha of opaque sets) must not be blown up

    /// <summary>Measures the pictures of one split; sums are taken in double precision.</summary>
    public static LatentStatistics Measure(TrainingSet set, string split = TrainingItem.TrainSplit)
    {
        var indices = set.Indices(split);
        if (indices.Length == 0) throw new ArgumentException($"the set has no picture of split '{split}'", nameof(split));

        var haar = new LatentTransform(BlockBasis.Haar, LatentTransform.Identity.Mean, LatentTransform.Identity.Std);
        var (sum, squares, count) = (new double[LatentTransform.Channels], new double[LatentTransform.Channels], 0L);
        foreach (var chunk in indices.Chunk(256))
        {
            using var scope = torch.NewDisposeScope();
            var values = haar.Encode(PictureTensor.From(set, chunk)).to(torch.float64); // (b, 16, h, w)
            Add(sum, values.sum([0, 2, 3]));
            Add(squares, values.square().sum([0, 2, 3]));
            count += values.numel() / LatentTransform.Channels;
        }

        var mean = sum.Select(value => value / count).ToArray();
        var std = squares.Select((value, c) => Math.Sqrt(Math.Max(0, value / count - mean[c] * mean[c]))).ToArray();
        return new LatentStatistics(mean, std);
    }

    /// <summary>The scaling to train with: means of the mean channels only, and half-whitened details.</summary>
    /// <remarks>
    /// A detail channel is divided by sqrt(std_detail * std_mean) rather than by its own deviation. Whitening it fully
    /// would give noise-sized errors there the weight of real structure and show them as a two-pixel checker; leaving it
    /// as small as it is would bury it under the noise at nearly every step. The geometric mean lies between.
    /// </remarks>
    public LatentTransform ToTransform()
    {
        var (mean, std) = (new float[LatentTransform.Channels], new float[LatentTransform.Channels]);
        for (var c = 0; c < LatentTransform.Channels; c++)
        {
            var low = Math.Max(SmallestStd, Std[c / 4 * 4]);
            mean[c] = c % 4 == 0 ? (float)Mean[c] : 0;
            std[c] = c % 4 == 0 ? (float)low : (float)Math.Sqrt(Math.Max(SmallestStd, Std[c]) * low);
        }

        return new LatentTransform(BlockBasis.Haar, mean, std);
    }

    static void Add(double[] sums, torch.Tensor values)
    {
        var added = values.data<double>();
        for (var c = 0; c < sums.Length; c++) sums[c] += added[c];
    }
}
