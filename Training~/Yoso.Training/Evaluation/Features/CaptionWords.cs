using System.Text.RegularExpressions;
using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>The frequent words of a set's captions, in ordinal order, and captions as bags of them.</summary>
public sealed partial class CaptionWords
{
    static readonly HashSet<string> Ignored = ["a", "an", "the", "of", "in", "with", "and", "on", "at", "to", "for"];

    readonly Dictionary<string, int> _index;

    public CaptionWords(IReadOnlyList<string> words)
    {
        Words = words;
        _index = words.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i);
    }

    /// <summary>The known words; a bag holds positions in this list.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Words that occur in the captions of at least <paramref name="smallestCount"/> pictures of the train split.</summary>
    public static CaptionWords Learn(TrainingSet set, int smallestCount) =>
        new([.. set.Items.Where(item => item.Split == TrainingItem.TrainSplit)
            .SelectMany(item => item.Captions.SelectMany(Split).Distinct())
            .CountBy(word => word)
            .Where(pair => pair.Value >= smallestCount && !Ignored.Contains(pair.Key))
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)]);

    /// <summary>Positions of the known words of a caption: sorted, each once.</summary>
    public int[] Bag(string caption) => [.. Split(caption).Where(_index.ContainsKey).Select(word => _index[word]).Distinct().Order()];

    static IEnumerable<string> Split(string caption) => Letters().Matches(caption.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
