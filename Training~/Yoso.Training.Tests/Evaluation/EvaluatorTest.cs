using NUnit.Framework;
using Yoso.Training.Data;
using Yoso.Training.Evaluation;

namespace Yoso.Training.Tests.Evaluation;

public sealed class EvaluatorTest
{
    static readonly TrainingSet Set = ColourSet.Make(16);

    static readonly EvaluationOptions Options = new() { BatchSize = 7, DiversityPrompts = 3, DiversitySeeds = 4 };

    FeatureClassifier _classifier = null!;
    Evaluator _evaluator = null!;

    [OneTimeSetUp]
    public void Train()
    {
        _classifier = FeatureClassifier.Train(Set, new FeatureOptions { Steps = 60, BatchSize = 16, SmallestWordCount = 2 });
        _evaluator = new Evaluator(Set, _classifier, Options);
    }

    [OneTimeTearDown]
    public void Release() => _classifier.Dispose();

    [Test]
    public void ObedientGenerator_BeatsOneThatIgnoresThePrompt()
    {
        var obedient = _evaluator.Measure("obedient", Obedient);
        var shuffled = _evaluator.Measure("shuffled", (prompts, seed) => Obedient([.. prompts.Reverse()], seed));

        Assert.That(obedient.Retrieval.At1, Is.GreaterThan(0.9).And.GreaterThan(2 * shuffled.Retrieval.At1));
        Assert.That(obedient.CategoryAccuracy, Is.GreaterThan(shuffled.CategoryAccuracy));
        Assert.That(obedient.Coverage, Is.GreaterThan(0.7));
        Assert.That(obedient.SeedDiversity, Is.InRange(0.4, 1.6));
    }

    [Test]
    public void OnePictureForAll_LosesVarietyAndDistance()
    {
        var real = _evaluator.Reference();

        var single = _evaluator.Measure("single", (prompts, _) => [.. prompts.SelectMany(_ => Set.Picture(0).ToArray())]);

        Assert.That(single.SeedDiversity, Is.Zero);
        Assert.That(single.Coverage, Is.LessThan(real.Coverage / 2));
        Assert.That(single.Frechet, Is.GreaterThan(3 * real.Frechet));
        Assert.That(single.Retrieval.At1, Is.EqualTo(single.Retrieval.ChanceAt1).Within(1e-9));
    }

    [Test]
    public void Checker_IsSeenWhereThePictureIsFlat()
    {
        var plain = _evaluator.Measure("plain", Obedient);

        var checkered = _evaluator.Measure("checkered", (prompts, seed) => Checkered(Obedient(prompts, seed)));

        Assert.That(plain.Checker.Levels, Is.Zero);
        Assert.That(checkered.Checker.Levels, Is.EqualTo(8).Within(1e-9));
    }

    [Test]
    public void Prompts_AreAskedInOrder_WithCountingSeeds()
    {
        var asked = new List<(string Prompt, ulong Seed)>();

        _evaluator.Measure("any", (prompts, seed) =>
        {
            asked.AddRange(prompts.Select((prompt, i) => (prompt, seed + (ulong)i)));
            return Obedient(prompts, seed);
        });

        Assert.That(asked.Take(32).Select(pair => pair.Prompt), Is.EqualTo(_evaluator.Prompts));
        Assert.That(asked.Take(32).Select(pair => pair.Seed), Is.EqualTo(Enumerable.Range(1000, 32).Select(seed => (ulong)seed)));
        Assert.That(asked.Skip(32).Select(pair => pair.Prompt).Distinct().Count(), Is.EqualTo(3));
        Assert.That(asked, Has.Count.EqualTo(32 + 3 * 4));
    }

    [Test]
    public void Measuring_IsDeterministic()
    {
        var first = _evaluator.Measure("a", Obedient);

        var second = _evaluator.Measure("a", Obedient);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void WrongNumberOfBytes_IsRefused() =>
        Assert.That(() => _evaluator.Measure("a", (_, _) => new byte[5]), Throws.ArgumentException.With.Message.Contains("1792 bytes, found 5"));

    [Test]
    public void SetWithoutHeldOutPictures_IsRefused() =>
        Assert.That(() => new Evaluator(Set, _classifier, Options with { Split = "none" }), Throws.ArgumentException);

    /// <summary>Training pictures of the very caption, chosen by seed.</summary>
    static byte[] Obedient(IReadOnlyList<string> prompts, ulong firstSeed) => [.. prompts.SelectMany((prompt, i) =>
    {
        var fitting = Set.Indices("train").Where(index => Set.Items[index].Captions[0] == prompt).ToArray();
        return Set.Picture(fitting[new CounterRandom(firstSeed + (ulong)i).NextInt(fitting.Length)]).ToArray();
    })];

    static byte[] Checkered(byte[] pictures)
    {
        for (var i = 0; i < pictures.Length; i++)
        {
            var pixel = i / 4 % (Set.Size * Set.Size);
            var sign = (pixel % Set.Size + pixel / Set.Size) % 2 == 0 ? 8 : -8;
            if (i % 4 < 3) pictures[i] = (byte)Math.Clamp(pictures[i] + sign, 0, 255);
        }

        return pictures;
    }
}
