using System.Globalization;
using System.Numerics;

namespace Yoso.Training.Loop;

/// <summary>Checks of one options file; a problem names the key as it stands in the file, and says what was wanted and found.</summary>
sealed class OptionCheck(string path)
{
    /// <exception cref="ModelFormatException">It is less.</exception>
    public void AtLeast<T>(T least, T found, string key) where T : INumber<T> => Require(found >= least, key, $"{least} or more", found);

    /// <exception cref="ModelFormatException">It does not hold.</exception>
    public void Require(bool holds, string key, string wanted, IFormattable found)
    {
        if (!holds) throw new ModelFormatException(path, $"{key}: wanted {wanted}, found {found.ToString(null, CultureInfo.InvariantCulture)}");
    }

    /// <exception cref="ModelFormatException">A batch or how many of them make a step is less than 1.</exception>
    public void Batches(int size, int accumulation, string section)
    {
        AtLeast(1, size, section + ".batch_size");
        AtLeast(1, accumulation, section + ".accumulation");
    }

    /// <exception cref="ModelFormatException">An interval is less than a step.</exception>
    public void Intervals(LoggingOptions logging)
    {
        AtLeast(1, logging.StatsEvery, "logging.stats_every");
        AtLeast(1, logging.CheckpointEvery, "logging.checkpoint_every");
        AtLeast(1, logging.SampleEvery, "logging.sample_every");
    }

    /// <exception cref="ModelFormatException">It is not between 0 and 1.</exception>
    public void TerminalShare(double share) => Require(share is >= 0 and <= 1, "yoso.objective.terminal_share", "0 to 1", share);
}
