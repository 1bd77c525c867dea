using NUnit.Framework;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class VocabularyLearnerTest
{
    static readonly string[] Captions =
    [
        "a red dragon", "a red potion", "a blue dragon", "a blue potion", "A RED dragon's egg", "a blue dragon",
    ];

    TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("dragon")]
    [TestCase("red")]
    [TestCase("Blue")]
    public void Learn_FrequentWord_IsOneToken(string word)
    {
        VocabularyLearner.Learn(Captions, new VocabularyOptions()).Save(_folder.Path);

        var tokenizer = ClipTokenizer.Load(_folder.Path);

        Assert.That(tokenizer.EncodeWhole(word), Has.Count.EqualTo(1));
    }

    [Test]
    public void Learn_Alphabet_ComesFirstAndSpecialTokensLast()
    {
        var vocabulary = VocabularyLearner.Learn(Captions, new VocabularyOptions());

        Assert.That(vocabulary.Symbols.Take(512), Has.All.Length.EqualTo(1).Or.EndsWith("</w>"));
        Assert.That(vocabulary.Symbols[0] + vocabulary.Symbols[256], Is.EqualTo("!!</w>"));
        Assert.That(vocabulary.Symbols.TakeLast(2), Is.EqualTo(LearnedVocabulary.SpecialTokens));
        Assert.That(vocabulary.Symbols, Is.Unique);
    }

    [Test]
    public void Learn_MostFrequentPair_IsMergedFirst()
    {
        var vocabulary = VocabularyLearner.Learn(["ab ab ab", "cd cd"], new VocabularyOptions());

        Assert.That(vocabulary.Merges, Is.EqualTo(new[] { new SymbolPair("a", "b</w>"), new SymbolPair("c", "d</w>") }));
    }

    [Test]
    public void Learn_EquallyFrequentPairs_AreMergedInOrdinalOrder()
    {
        var vocabulary = VocabularyLearner.Learn(["zy zy", "ab ab"], new VocabularyOptions());

        Assert.That(vocabulary.Merges, Is.EqualTo(new[] { new SymbolPair("a", "b</w>"), new SymbolPair("z", "y</w>") }));
    }

    [Test]
    public void Learn_Size_IsTheLimitOfSymbols()
    {
        var vocabulary = VocabularyLearner.Learn(Captions, new VocabularyOptions { Size = 520 });

        Assert.That(vocabulary.Symbols, Has.Count.EqualTo(520));
        Assert.That(vocabulary.Merges, Has.Count.EqualTo(6));
    }

    [Test]
    public void Learn_RarePairs_AreNotMerged()
    {
        var vocabulary = VocabularyLearner.Learn(Captions, new VocabularyOptions { MinFrequency = 1000 });

        Assert.That(vocabulary.Merges, Is.Empty);
    }

    [Test]
    public void Learn_CaptionsInAnyOrder_GiveTheSameBytes()
    {
        VocabularyLearner.Learn(Captions, new VocabularyOptions()).Save(_folder.At("a"));
        VocabularyLearner.Learn(Captions.Reverse(), new VocabularyOptions()).Save(_folder.At("b"));

        foreach (var file in Directory.GetFiles(_folder.At("a")))
            Assert.That(File.ReadAllBytes(Path.Combine(_folder.At("b"), Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)));
    }

    [TestCase("xylophone")]
    [TestCase("\u732B \U0001F600 \u00DF")]
    public void Learn_UnseenWord_StillEncodesToItsBytes(string word)
    {
        var vocabulary = VocabularyLearner.Learn(Captions, new VocabularyOptions());
        vocabulary.Save(_folder.Path);

        var ids = ClipTokenizer.Load(_folder.Path).EncodeWhole(word);

        var spelled = string.Concat(ids.Select(id => vocabulary.Symbols[id]));
        Assert.That(spelled, Is.EqualTo(string.Concat(word.Split(' ').Select(part => ByteSymbols.FromText(part) + "</w>"))));
    }

    [Test]
    public void Save_ModelMaxLength_IsTheTokenizersLength()
    {
        VocabularyLearner.Learn(Captions, new VocabularyOptions { ModelMaxLength = 24 }).Save(_folder.Path);

        var tokens = ClipTokenizer.Load(_folder.Path).Encode("a red dragon");

        Assert.That(tokens.Ids, Has.Count.EqualTo(24));
        Assert.That(tokens.Count, Is.EqualTo(5));
    }

    [Test]
    public void Save_Twice_ReplacesTheFilesAndLeavesNoOther()
    {
        VocabularyLearner.Learn(["other words"], new VocabularyOptions()).Save(_folder.Path);
        VocabularyLearner.Learn(Captions, new VocabularyOptions()).Save(_folder.Path);

        Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(4));
        Assert.That(ClipTokenizer.Load(_folder.Path).EncodeWhole("dragon"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Learn_SizeBelowTheAlphabet_Throws()
    {
        Assert.That(() => VocabularyLearner.Learn(Captions, new VocabularyOptions { Size = 513 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
