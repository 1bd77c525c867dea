namespace Yoso.Training.Data;

/// <summary>How often each pair of symbols occurs in the captions, kept up to date while pairs are merged.</summary>
sealed class PairCounts
{
    readonly Dictionary<SymbolPair, int> _counts = [];
    readonly Dictionary<SymbolPair, HashSet<LearnedWord>> _words = [];

    internal PairCounts(IEnumerable<LearnedWord> words)
    {
        foreach (var word in words)
            Count(word, 1);
    }

    /// <summary>Of equally frequent pairs the ordinally first one; null where none occurs <paramref name="minFrequency"/> times.</summary>
    internal SymbolPair? MostFrequent(int minFrequency)
    {
        SymbolPair? best = null;
        var bestCount = minFrequency;
        foreach (var (pair, count) in _counts)
        {
            if (count < bestCount || (count == bestCount && best is { } other && !ComesFirst(pair, other)))
                continue;
            best = pair;
            bestCount = count;
        }
        return best;
    }

    internal void Merge(SymbolPair pair)
    {
        foreach (var word in _words[pair].ToArray())
        {
            Count(word, -1);
            word.Merge(pair);
            Count(word, 1);
        }
    }

    static bool ComesFirst(SymbolPair pair, SymbolPair other)
    {
        var left = string.CompareOrdinal(pair.Left, other.Left);
        return left < 0 || (left == 0 && string.CompareOrdinal(pair.Right, other.Right) < 0);
    }

    void Count(LearnedWord word, int sign)
    {
        foreach (var pair in word.Pairs())
        {
            _counts[pair] = _counts.GetValueOrDefault(pair) + sign * word.Count;
            if (_counts[pair] == 0)
                Forget(pair);
            else if (sign > 0)
                WordsOf(pair).Add(word);
        }
    }

    void Forget(SymbolPair pair)
    {
        _counts.Remove(pair);
        _words.Remove(pair);
    }

    HashSet<LearnedWord> WordsOf(SymbolPair pair) =>
        _words.TryGetValue(pair, out var words) ? words : _words[pair] = [];
}
