using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>What a batch will do and take, as far as that is known before it begins.</summary>
sealed record BatchOutlook(BatchOptions Options, Resumption Resumption, BatchEstimate Estimate)
{
    public int There => Resumption.Kept.Count + Resumption.Found.Count;

    public int ToDraw => Resumption.Left.Count;

    /// <summary>On the disk of the folder; null where the system does not tell.</summary>
    public long? FreeBytes
    {
        get
        {
            var folder = Path.GetFullPath(Options.Out);
            while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
                folder = parent;
            try
            {
                return new DriveInfo(folder).AvailableFreeSpace;
            }
            catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    public void Tell(TextWriter writer)
    {
        writer.WriteLine(string.Join(", ", Counts()) + $" -> {Options.Out}");
        if (ToDraw > 0)
            writer.WriteLine($"about {Amounts.Size(Estimate.BytesLeft)}{Free()}{(Estimate.TimeLeft is { } time ? $", about {Amounts.Time(time)}" : "")}");
        foreach (var refused in Resumption.Plan.Refused.Take(BatchText.MostShown))
            writer.WriteLine($"can't draw item {refused.Index + 1}: {refused.Reason}");
    }

    IEnumerable<string> Counts()
    {
        yield return Amounts.Pictures(ToDraw) + " to draw";
        if (There > 0)
            yield return $"{There} there already";
        if (Resumption.Plan.Duplicates.Count > 0)
            yield return $"{Resumption.Plan.Duplicates.Count} asked for twice";
        if (Resumption.Plan.Refused.Count > 0)
            yield return $"{Resumption.Plan.Refused.Count} that can't be drawn";
    }

    string Free()
    {
        return FreeBytes is { } free ? $" ({Amounts.Size(free)} free)" : "";
    }
}
