namespace Yoso.Training.Data;

/// <summary>A word of the captions, how often it occurs, and the symbols it is made of so far.</summary>
sealed class LearnedWord
{
    internal List<string> Symbols { get; }
    internal int Count { get; }

    internal LearnedWord(string word, int count)
    {
        Symbols = [.. ByteSymbols.FromText(word).Select(symbol => symbol.ToString())];
        Symbols[^1] += ByteSymbols.EndOfWord;
        Count = count;
    }

    internal IEnumerable<SymbolPair> Pairs()
    {
        for (var i = 0; i + 1 < Symbols.Count; i++)
            yield return new SymbolPair(Symbols[i], Symbols[i + 1]);
    }

    internal void Merge(SymbolPair pair)
    {
        for (var i = 0; i + 1 < Symbols.Count; i++)
        {
            if (Symbols[i] != pair.Left || Symbols[i + 1] != pair.Right)
                continue;
            Symbols[i] += pair.Right;
            Symbols.RemoveAt(i + 1);
        }
    }
}
