using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>Draws training batches, with replacement: picture, caption, dropout, flip and shift are functions of the random state alone.</summary>
/// <remarks>Six numbers are drawn for every sample whatever the options, so the state also counts samples.</remarks>
public sealed class BatchSampler
{
    readonly TrainingSet _set;
    readonly SamplingOptions _options;
    readonly int[] _indices;
    readonly double[] _cumulative; // of the weights of _indices
    readonly bool[] _mayFlip;      // by index in the set
    readonly bool[] _mayRoll;
    CounterRandom _random;

    /// <exception cref="ArgumentException">The set has no picture of the wanted split.</exception>
    public BatchSampler(TrainingSet set, SamplingOptions options, ulong seed)
    {
        (_set, _options, _random) = (set, options, new CounterRandom(seed));
        _indices = set.Indices(options.Split);
        if (_indices.Length == 0) throw new ArgumentException($"the set has no picture of split '{options.Split}'", nameof(options));

        _cumulative = Weights();
        _mayFlip = [.. set.Items.Select(options.MayFlip)];
        _mayRoll = [.. set.Items.Select(item => options.RollCategories.Contains(item.Category))];
    }

    /// <summary>Everything that decides the following batches; setting it resumes exactly there.</summary>
    public RandomState State
    {
        get => _random.State;
        set => _random = new CounterRandom(value);
    }

    /// <summary>The next batch, on the CPU; the caller disposes it.</summary>
    public SampleBatch Next(int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        var values = new float[batchSize * _set.PictureLength];
        var captions = new string[batchSize];
        var indices = new int[batchSize];
        for (var i = 0; i < batchSize; i++)
            (indices[i], captions[i]) = Draw(values.AsSpan(i * _set.PictureLength, _set.PictureLength));

        return new SampleBatch(torch.tensor(values, [batchSize, 4, _set.Size, _set.Size]), captions, indices);
    }

    (int Index, string Caption) Draw(Span<float> planes)
    {
        var index = _indices[DrawPosition()];
        var captions = _set.Items[index].Captions;
        var caption = captions[_random.NextInt(captions.Count)];
        if (_random.NextDouble() < _options.CaptionDropout) caption = "";

        var flip = _random.NextDouble() < _options.FlipChance && _mayFlip[index];
        var (dx, dy) = (_random.NextInt(_set.Size), _random.NextInt(_set.Size));
        if (!_mayRoll[index]) (dx, dy) = (0, 0);

        PictureTensor.Premultiply(Move(_set.Picture(index), flip, dx, dy), planes);
        return (index, caption);
    }

    int DrawPosition()
    {
        var at = Array.BinarySearch(_cumulative, _random.NextDouble() * _cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at + 1, _indices.Length - 1);
    }

    ReadOnlySpan<byte> Move(ReadOnlySpan<byte> picture, bool flip, int dx, int dy)
    {
        if (!flip && dx == 0 && dy == 0) return picture;

        var size = _set.Size;
        var moved = new byte[picture.Length];
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
            {
                var target = (((y + dy) % size * size) + ((flip ? size - 1 - x : x) + dx) % size) * 4;
                picture.Slice((y * size + x) * 4, 4).CopyTo(moved.AsSpan(target));
            }

        return moved;
    }

    double[] Weights()
    {
        var counts = _indices.CountBy(i => _set.Items[i].Category).ToDictionary();
        var sum = 0.0;
        return [.. _indices.Select(i => sum += Math.Pow(counts[_set.Items[i].Category], -_options.BalancePower))];
    }
}
