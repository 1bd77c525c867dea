using System.Text.RegularExpressions;

namespace Yoso.Training.Data;

/// <summary>How training batches are drawn from a set.</summary>
public sealed partial record SamplingOptions
{
    /// <summary>The split that is drawn from.</summary>
    public string Split { get; init; } = TrainingItem.TrainSplit;

    /// <summary>A picture is drawn in proportion to (pictures of its category)^-power: 0 as they lie, 1 all categories equally often.</summary>
    public double BalancePower { get; init; } = 0.5;

    /// <summary>Chance that a caption is replaced by the empty one (classifier-free guidance, Ho and Salimans 2022).</summary>
    public double CaptionDropout { get; init; } = 0.1;

    /// <summary>Chance that a picture that may be flipped is flipped.</summary>
    public double FlipChance { get; init; } = 0.5;

    /// <summary>Categories whose pictures may be flipped left to right; "*" stands for all. A caption with the word left or right forbids it.</summary>
    public IReadOnlyList<string> FlipCategories { get; init; } = ["monster", "player", "item", "feature", "effect", "wall", "floor", "sky"];

    /// <summary>Categories of seamless tiles whose pictures may be shifted with wrap-around, by any number of pixels.</summary>
    public IReadOnlyList<string> RollCategories { get; init; } = [];

    /// <summary>Whether a picture is ever drawn flipped.</summary>
    public bool MayFlip(TrainingItem item) =>
        FlipChance > 0 && (FlipCategories.Contains(item.Category) || FlipCategories.Contains("*")) && !item.Captions.Any(Sided().IsMatch);

    [GeneratedRegex(@"\b(left|right)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sided();
}
