using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Data;
using Yoso.Training.Evaluation;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Evaluation;

public sealed class FeatureClassifierTest
{
    static readonly FeatureOptions Options = new() { Steps = 40, BatchSize = 16, SmallestWordCount = 2 };

    static readonly TrainingSet Set = ColourSet.Make(12);

    [Test]
    public void Training_LearnsCategoriesAndWords()
    {
        using var classifier = FeatureClassifier.Train(Set, Options);

        var test = Set.Indices("test");
        var prediction = classifier.Predict(Pictures(test), Set.Size, Set.Size);

        Assert.That(classifier.Categories, Is.EqualTo(new[] { "floor", "stripes" }));
        Assert.That(classifier.Words.Words, Does.Contain("red").And.Contain("stripes"));
        for (var i = 0; i < test.Length; i++)
        {
            var floor = Set.Items[test[i]].Category == "floor";
            Assert.That(prediction.Categories.Row(i)[0] > prediction.Categories.Row(i)[1], Is.EqualTo(floor));
        }
    }

    [Test]
    public void Training_IsDeterministic_AndLeavesTheGlobalRandomStateAlone()
    {
        torch.manual_seed(1);
        var expected = torch.rand(4).data<float>().ToArray();
        torch.manual_seed(1);

        using var a = FeatureClassifier.Train(Set, Options with { Steps = 3 });
        using var b = FeatureClassifier.Train(Set, Options with { Steps = 3 });

        Assert.That(torch.rand(4).data<float>().ToArray(), Is.EqualTo(expected));
        Assert.That(Features(a), Is.EqualTo(Features(b)));
    }

    [Test]
    public void KeptClassifier_PredictsTheSame_UntilSetOrOptionsChange()
    {
        using var folder = new TemporaryFolder();
        var options = Options with { Steps = 2 };
        using var trained = FeatureClassifier.LoadOrTrain(folder.At("run"), Set, options);
        var trainedAgain = false;

        using var loaded = FeatureClassifier.LoadOrTrain(folder.At("run"), Set, options, new Callback(() => trainedAgain = true));
        using var other = FeatureClassifier.LoadOrTrain(folder.At("run"), Set, options with { Seed = 1 });

        Assert.That(trainedAgain, Is.False);
        Assert.That(Features(loaded), Is.EqualTo(Features(trained)));
        Assert.That(loaded.Words.Words, Is.EqualTo(trained.Words.Words));
        Assert.That(other.Fingerprint, Is.Not.EqualTo(trained.Fingerprint));
        Assert.That(Directory.GetFiles(folder.At("run")), Has.Length.EqualTo(2));
    }

    [Test]
    public void ForeignFile_IsRefused()
    {
        using var folder = new TemporaryFolder();
        SafetensorsWriter.Write(folder.At("a.safetensors"), []);

        Assert.That(() => FeatureFile.Load(folder.At("a.safetensors")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("categories"));
    }

    [Test]
    public void Cancellation_StopsTraining() =>
        Assert.That(() => FeatureClassifier.Train(Set, Options, null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void CaptionsWithoutFrequentWords_StillGiveFeatures()
    {
        using var classifier = FeatureClassifier.Train(Set, Options with { Steps = 1, SmallestWordCount = 1000 });

        Assert.That(classifier.Words.Words, Is.Empty);
        Assert.That(Features(classifier), Has.None.NaN);
    }

    static double[] Features(FeatureClassifier classifier)
    {
        var features = classifier.Predict(Pictures([0, 1, 40]), Set.Size, Set.Size).Features;
        return [.. Enumerable.Range(0, 3).SelectMany(i => features.Row(i).ToArray())];
    }

    static byte[] Pictures(int[] indices) => [.. indices.SelectMany(i => Set.Picture(i).ToArray())];

    sealed class Callback(Action report) : IProgress<double>
    {
        public void Report(double value) => report();
    }
}
