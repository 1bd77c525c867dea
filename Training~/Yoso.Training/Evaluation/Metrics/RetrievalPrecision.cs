namespace Yoso.Training.Evaluation;

/// <summary>How often a picture's own caption is found first, or among the first five, of all candidate captions.</summary>
public sealed record RetrievalPrecision(double At1, double At5, int Candidates)
{
    /// <summary>What pictures that show nothing of their captions reach.</summary>
    public double ChanceAt1 => Math.Min(1, 1.0 / Candidates);

    /// <inheritdoc cref="ChanceAt1"/>
    public double ChanceAt5 => Math.Min(1, 5.0 / Candidates);

    /// <summary>Ranks the captions for each picture by the sum over their words of log-odds given the picture less log-odds of the word at large.</summary>
    /// <remarks>
    /// That is the logarithm of P(words | picture) / P(words), words taken as independent. Candidates are the different bags
    /// among <paramref name="bags"/>; equal scores count as if shuffled; pictures whose caption has no known word are left out.
    /// </remarks>
    /// <param name="words">Log-odds of each word for each picture.</param>
    /// <param name="bags">The known words of each picture's caption.</param>
    /// <param name="prior">Log-odds of each word at large.</param>
    public static RetrievalPrecision Measure(FeatureMatrix words, IReadOnlyList<int[]> bags, IReadOnlyList<double> prior)
    {
        if (bags.Count != words.Count) throw new ArgumentException($"wanted {words.Count} captions, found {bags.Count}", nameof(bags));

        var candidates = bags.Where(bag => bag.Length > 0).DistinctBy(bag => string.Join(' ', bag)).ToArray();
        var pictures = Enumerable.Range(0, bags.Count).Where(i => bags[i].Length > 0).ToArray();
        if (pictures.Length == 0) throw new ArgumentException("no caption has a known word", nameof(bags));

        var (at1, at5) = (0.0, 0.0);
        foreach (var picture in pictures)
        {
            var own = Score(words, picture, bags[picture], prior);
            var scores = candidates.Select(bag => Score(words, picture, bag, prior)).ToArray();
            var (better, equal) = (scores.Count(score => score > own), scores.Count(score => score == own));
            at1 += Math.Clamp((1.0 - better) / equal, 0, 1);
            at5 += Math.Clamp((5.0 - better) / equal, 0, 1);
        }

        return new RetrievalPrecision(at1 / pictures.Length, at5 / pictures.Length, candidates.Length);
    }

    static double Score(FeatureMatrix words, int picture, int[] bag, IReadOnlyList<double> prior)
    {
        var row = words.Row(picture);
        var sum = 0.0;
        foreach (var word in bag) sum += row[word] - prior[word];
        return sum;
    }
}
