using TorchSharp;
using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>Predicts category and caption words of a picture; the features before its two heads are the space that pictures are compared in.</summary>
/// <remarks>
/// Features: 128 numbers, the mean over positions of the last of five normalised 3x3 convolutions that see premultiplied
/// RGBA in [-1, 1] (see <c>FeatureNetwork</c>). Trained on the train split alone, with a fixed seed, by
/// <see cref="FeatureOptions"/>; figures are comparable only between classifiers of the same <see cref="Fingerprint"/>.
/// </remarks>
public sealed class FeatureClassifier : IDisposable
{
    const int Version = 1; // of the network and of its training
    const int BatchSize = 256;

    readonly FeatureNetwork _network;

    internal FeatureClassifier(FeatureNetwork network, IReadOnlyList<string> categories, CaptionWords words, string fingerprint) =>
        (_network, Categories, Words, Fingerprint) = (network, categories, words, fingerprint);

    /// <summary>The categories of the train split, in ordinal order.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The words it predicts.</summary>
    public CaptionWords Words { get; }

    /// <summary>Names the version, the options and the data that it was trained with.</summary>
    public string Fingerprint { get; }

    /// <summary>Trains on the train split; takes about a minute and a half on one CPU core, whatever the number of 32x32 pictures.</summary>
    /// <param name="progress">The share of the steps done, 0 to 1.</param>
    public static FeatureClassifier Train(
        TrainingSet set, FeatureOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        string[] categories = [.. set.Items.Where(item => item.Split == TrainingItem.TrainSplit).Select(item => item.Category).Distinct().Order(StringComparer.Ordinal)];
        var words = CaptionWords.Learn(set, options.SmallestWordCount);
        var network = new FeatureTraining(set, categories, words, options).Run(progress, cancellation);
        return new FeatureClassifier(network, categories, words, FingerprintOf(set, options));
    }

    /// <summary>Reads the classifier of this set and these options from <paramref name="folder"/>, or trains it and keeps it there.</summary>
    public static FeatureClassifier LoadOrTrain(
        string folder, TrainingSet set, FeatureOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var fingerprint = FingerprintOf(set, options);
        var path = Path.Combine(folder, $"features-{fingerprint[..16]}.safetensors");
        if (File.Exists(path) && FeatureFile.Load(path) is var kept && kept.Fingerprint == fingerprint) return kept;

        var trained = Train(set, options, progress, cancellation);
        Directory.CreateDirectory(folder);
        FeatureFile.Save(path, trained, trained._network);
        return trained;
    }

    /// <summary>Predictions for RGBA pictures (alpha not premultiplied) of the given width and height.</summary>
    public PicturePrediction Predict(ReadOnlySpan<byte> pictures, int width, int height)
    {
        var length = width * height * 4;
        var (features, categories, words) = (new List<double>(), new List<double>(), new List<double>());
        for (var at = 0; at < pictures.Length; at += length * BatchSize)
        {
            using var scope = torch.NewDisposeScope();
            using var noGradient = torch.no_grad();
            var pixels = PictureTensor.From(pictures[at..Math.Min(pictures.Length, at + length * BatchSize)], width, height);
            var batch = _network.Features(pixels);
            Append(features, batch);
            Append(categories, _network.Categories(batch));
            Append(words, _network.Words(batch));
        }

        return new PicturePrediction(
            new FeatureMatrix([.. features], FeatureNetwork.Width),
            new FeatureMatrix([.. categories], Categories.Count),
            new FeatureMatrix([.. words], Math.Max(1, Words.Words.Count)));
    }

    public void Dispose() => _network.Dispose();

    static void Append(List<double> rows, torch.Tensor batch) => rows.AddRange(batch.to(torch.float64).contiguous().data<double>());

    static string FingerprintOf(TrainingSet set, FeatureOptions options)
    {
        var text = $"v{Version} {options} {set.Hash}";
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
