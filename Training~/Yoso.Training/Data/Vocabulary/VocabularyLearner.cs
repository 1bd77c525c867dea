namespace Yoso.Training.Data;

/// <summary>
/// Learns a byte-pair vocabulary from captions (Sennrich et al. 2016, arXiv 1508.07909) in the form that <see cref="ClipTokenizer"/> reads.
/// The same captions and options always give the same vocabulary.
/// </summary>
public static class VocabularyLearner
{
    /// <summary>Merges the most frequent pair of symbols until the vocabulary is full or no pair is frequent enough.</summary>
    public static LearnedVocabulary Learn(IEnumerable<string> captions, VocabularyOptions options)
    {
        var alphabet = ByteSymbols.Alphabet.Select(symbol => symbol.ToString()).ToArray();
        var symbols = alphabet.Concat(alphabet.Select(symbol => symbol + ByteSymbols.EndOfWord)).ToList();
        var room = options.Size - symbols.Count - LearnedVocabulary.SpecialTokens.Count;
        ArgumentOutOfRangeException.ThrowIfNegative(room, "options.Size");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinFrequency, 1, "options.MinFrequency");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ModelMaxLength, 2, "options.ModelMaxLength");

        var merges = Merge(CountWords(captions, options.Cleaning), room, options.MinFrequency);

        // Two different merges may spell the same symbol, which the vocabulary holds once.
        symbols.AddRange(merges.Select(merge => merge.Left + merge.Right).Distinct());
        symbols.AddRange(LearnedVocabulary.SpecialTokens);
        return new LearnedVocabulary(symbols, merges, options.ModelMaxLength);
    }

    static List<SymbolPair> Merge(List<LearnedWord> words, int room, int minFrequency)
    {
        var merges = new List<SymbolPair>();
        var pairs = new PairCounts(words);
        while (merges.Count < room && pairs.MostFrequent(minFrequency) is { } best)
        {
            merges.Add(best);
            pairs.Merge(best);
        }
        return merges;
    }

    static List<LearnedWord> CountWords(IEnumerable<string> captions, PromptCleaning cleaning)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in captions.SelectMany(caption => ClipWords.Split(CleanText.Of(caption, cleaning))))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        return [.. counts.Where(word => !LearnedVocabulary.SpecialTokens.Contains(word.Key)).Select(word => new LearnedWord(word.Key, word.Value))];
    }
}
