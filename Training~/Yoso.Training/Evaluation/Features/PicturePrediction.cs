namespace Yoso.Training.Evaluation;

/// <summary>What the classifier says of pictures: features (n, 128), category log-odds and word log-odds, a row each.</summary>
public sealed record PicturePrediction(FeatureMatrix Features, FeatureMatrix Categories, FeatureMatrix Words);
