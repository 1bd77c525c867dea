namespace Yoso.Training.Data;

/// <summary>One file of a folder or an archive: its relative name as written there, its stated length, and how much of the source lies before its end (0 to 1).</summary>
/// <remarks>The content can be read once, and only until the next entry is asked for.</remarks>
sealed class ArchiveEntry(string name, long length, double fraction, Func<Stream?> open)
{
    public string Name => name;

    public long Length => length;

    public double Fraction => fraction;

    /// <exception cref="InvalidDataException">The entry is larger than <paramref name="limit"/>, is not a file, or does not hold the bytes it states.</exception>
    public byte[] Read(long limit)
    {
        if (length > limit) throw new InvalidDataException($"{length} bytes where at most {limit} are accepted");

        using var stream = open() ?? throw new InvalidDataException("is a link, not a file");
        var bytes = new byte[length];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count < bytes.Length) throw new InvalidDataException($"states {length} bytes, holds {count}");
        if (stream.ReadByte() >= 0) throw new InvalidDataException($"states {length} bytes, holds more");

        return bytes;
    }
}
