using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>Measures generators against the held-out pictures of a set, in the feature space of its classifier.</summary>
public sealed class Evaluator
{
    readonly TrainingSet _set;
    readonly FeatureClassifier _classifier;
    readonly EvaluationOptions _options;
    readonly int[] _heldOut;
    readonly double[] _wordPrior;
    readonly SharedCaptions _shared;
    readonly PicturePrediction _real;
    readonly CheckerEnergy _realChecker;

    /// <exception cref="ArgumentException">The set has too few pictures of the split that is asked for.</exception>
    public Evaluator(TrainingSet set, FeatureClassifier classifier, EvaluationOptions options)
    {
        (_set, _classifier, _options) = (set, classifier, options);
        _heldOut = Spread(set.Indices(options.Split), options.MaxPrompts);
        if (_heldOut.Length <= options.Neighbours)
            throw new ArgumentException($"wanted more than {options.Neighbours} pictures of split '{options.Split}', found {_heldOut.Length}", nameof(set));

        _wordPrior = WordPrior(set, classifier);
        _shared = new SharedCaptions(set, options.DiversityPrompts);
        var pictures = Pictures(_heldOut);
        _real = Predict(pictures);
        _realChecker = CheckerEnergy.Measure(pictures, set.Size, set.Size);
        Prompts = [.. _heldOut.Select(index => set.Items[index].Captions[0])];
    }

    /// <summary>The prompts: the first caption of each held-out picture.</summary>
    public IReadOnlyList<string> Prompts { get; }

    /// <summary>Figures of real pictures, the level to reach: as many training pictures for distance and coverage, the held-out ones for the rest.</summary>
    public EvaluationFigures Reference()
    {
        var sample = Predict(Pictures(Spread(_set.Indices(TrainingItem.TrainSplit), _heldOut.Length)));
        return Figures("real pictures", _real, sample, _realChecker, _shared.Captions.Count > 0 ? 1 : null);
    }

    /// <summary>Asks for a picture of each prompt, and for several seeds of captions that real pictures share.</summary>
    /// <param name="progress">The share of the pictures made, 0 to 1.</param>
    public EvaluationFigures Measure(
        string name, PictureGenerator generate, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var repeated = _shared.Captions.SelectMany(caption => Enumerable.Repeat(caption, _options.DiversitySeeds)).ToArray();
        var batches = new PictureBatches(generate, _set.PictureLength, _options.BatchSize, Prompts.Count + repeated.Length, progress, cancellation);
        var pictures = batches.Generate(Prompts, _options.Seed);
        var prediction = Predict(pictures);
        var checker = CheckerEnergy.Measure(pictures, _set.Size, _set.Size);
        return Figures(name, prediction, prediction, checker, Diversity(batches, repeated));
    }

    EvaluationFigures Figures(string name, PicturePrediction matched, PicturePrediction sample, CheckerEnergy checker, double? diversity) => new()
    {
        Name = name,
        Pictures = _heldOut.Length,
        Frechet = FrechetDistance.Between(sample.Features, _real.Features),
        Retrieval = RetrievalPrecision.Measure(matched.Words, [.. Prompts.Select(_classifier.Words.Bag)], _wordPrior),
        CategoryAccuracy = CategoryAccuracy(matched),
        Coverage = Coverage.Measure(_real.Features, sample.Features, _options.Neighbours),
        SeedDiversity = diversity,
        Checker = checker,
        CheckerRatio = _realChecker.Levels > 0 ? checker.Levels / _realChecker.Levels : null,
    };

    double? Diversity(PictureBatches batches, string[] repeated)
    {
        if (repeated.Length == 0 || _options.DiversitySeeds < 2) return null;

        var features = Predict(batches.Generate(repeated, _options.Seed)).Features;
        var seeds = Enumerable.Range(0, features.Count).Chunk(_options.DiversitySeeds).Select(features.Rows);
        var real = _shared.Groups.Select(group => Predict(Pictures(group)).Features);
        var realDistance = SeedDiversity.MeanDistance(real);
        return realDistance > 0 ? SeedDiversity.MeanDistance(seeds) / realDistance : null;
    }

    double CategoryAccuracy(PicturePrediction prediction)
    {
        var right = 0;
        for (var i = 0; i < _heldOut.Length; i++)
        {
            var row = prediction.Categories.Row(i);
            var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(row);
            if (_classifier.Categories[best] == _set.Items[_heldOut[i]].Category) right++;
        }

        return (double)right / _heldOut.Length;
    }

    /// <summary>Log-odds of each of the classifier's words in the captions of the train split.</summary>
    internal static double[] WordPrior(TrainingSet set, FeatureClassifier classifier)
    {
        var train = set.Indices(TrainingItem.TrainSplit);
        var counts = new double[classifier.Words.Words.Count];
        foreach (var index in train)
            foreach (var word in set.Items[index].Captions.SelectMany(classifier.Words.Bag).Distinct()) counts[word]++;
        return [.. counts.Select(count => Math.Log((count + 1) / (train.Length - count + 1)))];
    }

    PicturePrediction Predict(ReadOnlySpan<byte> pictures) => _classifier.Predict(pictures, _set.Size, _set.Size);

    byte[] Pictures(int[] indices) => _set.Pictures(indices);

    /// <summary>At most so many of them, evenly.</summary>
    internal static int[] Spread(int[] indices, int count) =>
        indices.Length <= count ? indices : [.. Enumerable.Range(0, count).Select(i => indices[(long)i * indices.Length / count])];
}
