namespace Yoso.Training.Evaluation;

/// <summary>How far apart pictures of one caption lie.</summary>
public static class SeedDiversity
{
    /// <summary>Mean over groups of the mean distance between two different pictures of the group; groups of fewer than two are left out.</summary>
    /// <exception cref="ArgumentException">No group has two pictures.</exception>
    public static double MeanDistance(IEnumerable<FeatureMatrix> groups)
    {
        var distances = groups.Where(group => group.Count > 1).Select(MeanDistance).ToArray();
        return distances.Length > 0 ? distances.Average() : throw new ArgumentException("no group has two pictures", nameof(groups));
    }

    static double MeanDistance(FeatureMatrix group)
    {
        var sum = 0.0;
        for (var i = 0; i < group.Count; i++)
            for (var j = 0; j < i; j++) sum += group.Distance(i, group, j);
        return sum / (group.Count * (group.Count - 1) / 2.0);
    }
}
