namespace Yoso.Training.Evaluation;

/// <summary>What was measured of one generator, one picture for each prompt.</summary>
public sealed record EvaluationFigures
{
    /// <summary>What generated the pictures, such as "one step".</summary>
    public required string Name { get; init; }

    /// <summary>Number of pictures, one a prompt.</summary>
    public required int Pictures { get; init; }

    /// <summary>Squared Fréchet distance to the held-out pictures; lower is better.</summary>
    public required double Frechet { get; init; }

    /// <summary>Captions found from their pictures; its chance level stands in it.</summary>
    public required RetrievalPrecision Retrieval { get; init; }

    /// <summary>Share of pictures that the classifier puts into the category of their prompt.</summary>
    public required double CategoryAccuracy { get; init; }

    /// <summary>Share of held-out pictures with a generated one near by.</summary>
    public required double Coverage { get; init; }

    /// <summary>Mean distance between seeds of a prompt, divided by that between real pictures of the same caption; null where no caption is shared.</summary>
    public required double? SeedDiversity { get; init; }

    /// <summary>Two-pixel checker in flat areas.</summary>
    public required CheckerEnergy Checker { get; init; }

    /// <summary>Checker levels divided by those of the held-out pictures; null where those have none.</summary>
    public required double? CheckerRatio { get; init; }
}
