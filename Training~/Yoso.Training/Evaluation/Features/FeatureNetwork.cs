using TorchSharp;
using TorchSharp.Modules;
using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>The small convolutional network behind <see cref="FeatureClassifier"/>.</summary>
/// <remarks>
/// Five 3x3 convolutions (32, 48, 96, 96, 128 channels; strides 2, 1, 2, 1, 2), each with group normalisation
/// and SiLU; the features are the mean over positions of the last one. Two linear heads.
/// Its weights come from its own seed: the global random state of torch is neither read nor moved.
/// </remarks>
sealed class FeatureNetwork : IDisposable
{
    /// <summary>Number of features.</summary>
    public const int Width = 128;

    const int Groups = 8;

    static readonly (int In, int Out, int Stride)[] Stages = [(4, 32, 2), (32, 48, 1), (48, 96, 2), (96, 96, 1), (96, Width, 2)];

    readonly CounterRandom _random;

    public FeatureNetwork(int categories, int words, ulong seed)
    {
        _random = new CounterRandom(seed);
        foreach (var (stage, i) in Stages.Select((stage, i) => (stage, i)))
        {
            Add($"conv{i}.weight", Normal(Math.Sqrt(2.0 / (stage.In * 9)), stage.Out, stage.In, 3, 3));
            Add($"norm{i}.weight", torch.ones(stage.Out));
            Add($"norm{i}.bias", torch.zeros(stage.Out));
        }

        AddHead("category", categories);
        AddHead("words", words);
    }

    /// <summary>Every weight by name.</summary>
    public SortedDictionary<string, Parameter> Weights { get; } = new(StringComparer.Ordinal);

    /// <summary>Pixels (b, 4, h, w) in [-1, 1] to features (b, 128).</summary>
    public torch.Tensor Features(torch.Tensor pixels)
    {
        using var scope = torch.NewDisposeScope();
        var x = pixels;
        for (var i = 0; i < Stages.Length; i++)
        {
            x = torch.nn.functional.conv2d(x, Weights[$"conv{i}.weight"], strides: [Stages[i].Stride, Stages[i].Stride], padding: [1, 1]);
            x = torch.nn.functional.group_norm(x, Groups, Weights[$"norm{i}.weight"], Weights[$"norm{i}.bias"]);
            x = torch.nn.functional.silu(x);
        }

        return x.mean([2, 3]).MoveToOuterDisposeScope(); // (b, 128)
    }

    /// <summary>Logits over categories, of which one is true.</summary>
    public torch.Tensor Categories(torch.Tensor features) => Head("category", features);

    /// <summary>Logits of words, each true or not.</summary>
    public torch.Tensor Words(torch.Tensor features) => Head("words", features);

    public void Dispose()
    {
        foreach (var weight in Weights.Values) weight.Dispose();
    }

    torch.Tensor Head(string name, torch.Tensor features) =>
        torch.nn.functional.linear(features, Weights[$"{name}.weight"], Weights[$"{name}.bias"]);

    void AddHead(string name, int outputs)
    {
        Add($"{name}.weight", Normal(Math.Sqrt(1.0 / Width), outputs, Width));
        Add($"{name}.bias", torch.zeros(outputs));
    }

    void Add(string name, torch.Tensor value) => Weights.Add(name, torch.nn.Parameter(value));

    torch.Tensor Normal(double std, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++) // Box and Muller 1958
            values[i] = (float)(std * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble()));
        return torch.tensor(values, shape);
    }
}
