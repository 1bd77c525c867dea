using System.Text.Json;
using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>Mean and standard deviation of each latent channel over pictures of a set: where sampling starts for schedules that do not end in pure noise (arXiv 2403.12931, informative prior).</summary>
public sealed record LatentPrior(IReadOnlyList<double> Mean, IReadOnlyList<double> Std)
{
    const int ChunkLength = 64;

    /// <summary>Reads what <see cref="ToJson"/> gave.</summary>
    /// <exception cref="ModelFormatException">The file is no such JSON.</exception>
    public static LatentPrior Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<LatentPrior>(File.ReadAllText(path)) ?? throw new JsonException("found null");
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(path, "wanted mean and deviation of latents as JSON: " + e.Message, e);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this) + "\n";

    /// <summary>Measures the pictures of one split; sums are taken in double precision.</summary>
    public static LatentPrior Measure(TrainingSet set, ILatentSpace latents, string split = TrainingItem.TrainSplit)
    {
        using var scope = torch.NewDisposeScope();
        var (sum, squares, count) = (torch.zeros(latents.LatentChannels, torch.float64), torch.zeros(latents.LatentChannels, torch.float64), 0L);
        foreach (var chunk in set.Indices(split).Chunk(ChunkLength))
        {
            using var inner = torch.NewDisposeScope();
            var values = latents.Encode(PictureTensor.From(set, chunk)).to(torch.float64); // (n, c, h, w)
            sum.add_(values.sum([0, 2, 3]));
            squares.add_(values.square().sum([0, 2, 3]));
            count += values.numel() / latents.LatentChannels;
        }

        var mean = sum / count;
        var std = (squares / count - mean.square()).clamp_min(0).sqrt();
        return new LatentPrior(mean.data<double>().ToArray(), std.data<double>().ToArray());
    }
}
