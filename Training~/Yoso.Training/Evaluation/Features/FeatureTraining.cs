using TorchSharp;
using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>Trains a <see cref="FeatureNetwork"/> on the train split: cross entropy of the category, binary cross entropy of the words.</summary>
sealed class FeatureTraining(TrainingSet set, string[] categories, CaptionWords words, FeatureOptions options)
{
    const double WordWeight = 0.1; // a picture has one category and some five words among hundreds

    readonly int[][] _bags = [.. set.Items.Select(item => item.Captions.SelectMany(words.Bag).Distinct().ToArray())];

    public FeatureNetwork Run(IProgress<double>? progress, CancellationToken cancellation)
    {
        var network = new FeatureNetwork(categories.Length, words.Words.Count, options.Seed);
        var sampler = new BatchSampler(set, new SamplingOptions { BalancePower = 0, CaptionDropout = 0 }, options.Seed);
        using var optimizer = torch.optim.AdamW(network.Weights.Values, options.LearningRate, weight_decay: 1e-3);
        for (var step = 0; step < options.Steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var group in optimizer.ParamGroups) group.LearningRate = LearningRate(step);
            Step(network, optimizer, sampler);
            progress?.Report((step + 1.0) / options.Steps);
        }

        return network;
    }

    void Step(FeatureNetwork network, torch.optim.Optimizer optimizer, BatchSampler sampler)
    {
        using var scope = torch.NewDisposeScope();
        using var batch = sampler.Next(options.BatchSize);
        var features = network.Features(batch.Pixels);
        var loss = torch.nn.functional.cross_entropy(network.Categories(features), CategoryTargets(batch.Indices));
        if (words.Words.Count > 0)
            loss += WordWeight * torch.nn.functional.binary_cross_entropy_with_logits(
                network.Words(features), WordTargets(batch.Indices), reduction: torch.nn.Reduction.Sum) / options.BatchSize;

        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }

    double LearningRate(int step)
    {
        var warmup = Math.Max(1, options.Steps / 20);
        var rise = Math.Min(1, (step + 1.0) / warmup);
        return options.LearningRate * rise * 0.5 * (1 + Math.Cos(Math.PI * step / options.Steps));
    }

    torch.Tensor CategoryTargets(IReadOnlyList<int> indices) =>
        torch.tensor(indices.Select(index => (long)Array.IndexOf(categories, set.Items[index].Category)).ToArray());

    torch.Tensor WordTargets(IReadOnlyList<int> indices) // (b, words)
    {
        var targets = new float[indices.Count * words.Words.Count];
        for (var i = 0; i < indices.Count; i++)
            foreach (var word in _bags[indices[i]]) targets[i * words.Words.Count + word] = 1;
        return torch.tensor(targets, [indices.Count, words.Words.Count]);
    }
}
