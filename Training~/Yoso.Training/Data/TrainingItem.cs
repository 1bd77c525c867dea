namespace Yoso.Training.Data;

/// <summary>What is known of one picture besides its pixels; <c>Path</c> is relative to the data set, with forward slashes.</summary>
public sealed record TrainingItem(string Path, IReadOnlyList<string> Captions, string Category, string Split)
{
    /// <summary>The split of pictures whose metadata names none.</summary>
    public const string TrainSplit = "train";

    /// <summary>The split that training never sees.</summary>
    public const string TestSplit = "test";
}
