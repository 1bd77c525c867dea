namespace Yoso.Training.Evaluation;

/// <summary>What is evaluated: makes one picture for each prompt, prompt i with the seed <paramref name="firstSeed"/> + i.</summary>
/// <returns>RGBA bytes, alpha not premultiplied, as (picture, row, column, channel), of the size of the set's pictures.</returns>
public delegate byte[] PictureGenerator(IReadOnlyList<string> prompts, ulong firstSeed);
