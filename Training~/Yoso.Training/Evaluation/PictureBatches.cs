namespace Yoso.Training.Evaluation;

/// <summary>Calls a generator batch by batch, checks what it returns, and tells the share of <paramref name="total"/> pictures done.</summary>
sealed class PictureBatches(
    PictureGenerator generate, int pictureLength, int batchSize, int total, IProgress<double>? progress, CancellationToken cancellation)
{
    int _done;

    /// <summary>A picture for each prompt, prompt i with seed <paramref name="firstSeed"/> + i.</summary>
    public byte[] Generate(IReadOnlyList<string> prompts, ulong firstSeed)
    {
        var pictures = new byte[prompts.Count * pictureLength];
        for (var at = 0; at < prompts.Count; at += batchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var batch = prompts.Skip(at).Take(batchSize).ToArray();
            var made = generate(batch, firstSeed + (ulong)at);
            if (made.Length != batch.Length * pictureLength)
                throw new ArgumentException($"the generator was to return {batch.Length * pictureLength} bytes, found {made.Length}");

            made.CopyTo(pictures, at * pictureLength);
            progress?.Report((double)(_done += batch.Length) / total);
        }

        return pictures;
    }
}
