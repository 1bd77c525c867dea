using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>The first captions that the most pictures of the train split share, with those pictures.</summary>
sealed class SharedCaptions
{
    const int LargestGroup = 32;

    public SharedCaptions(TrainingSet set, int count)
    {
        var groups = set.Indices(TrainingItem.TrainSplit)
            .GroupBy(index => set.Items[index].Captions[0])
            .Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(count).ToArray();
        Captions = [.. groups.Select(group => group.Key)];
        Groups = [.. groups.Select(group => group.Take(LargestGroup).ToArray())];
    }

    public IReadOnlyList<string> Captions { get; }

    /// <summary>For each caption its pictures in the set, at least two.</summary>
    public IReadOnlyList<int[]> Groups { get; }
}
