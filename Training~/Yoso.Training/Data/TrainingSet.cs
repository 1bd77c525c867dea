using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Yoso.Training.Data;

/// <summary>Pictures of one size with their captions, in memory and in a fixed order (by path, ordinal).</summary>
/// <remarks>Pixels are RGBA bytes, alpha not premultiplied, as (picture, row, column, channel).</remarks>
public sealed class TrainingSet
{
    readonly byte[] _pixels;

    /// <param name="pixels">items.Count * size * size * 4 bytes; kept, not copied.</param>
    public TrainingSet(int size, IReadOnlyList<TrainingItem> items, byte[] pixels, IReadOnlyList<SkippedItem>? skipped = null, int excluded = 0)
    {
        var wanted = (long)items.Count * size * size * 4;
        if (pixels.Length != wanted) throw new ArgumentException($"wanted {wanted} bytes, found {pixels.Length}", nameof(pixels));

        (Size, Items, _pixels, Skipped, Excluded) = (size, items, pixels, skipped ?? [], excluded);
        Hash = ComputeHash();
    }

    /// <summary>Width and height of each picture in pixels.</summary>
    public int Size { get; }

    /// <summary>Number of pictures.</summary>
    public int Count => Items.Count;

    /// <summary>Captions, category and split of each picture.</summary>
    public IReadOnlyList<TrainingItem> Items { get; }

    /// <summary>What could not be used, and why.</summary>
    public IReadOnlyList<SkippedItem> Skipped { get; }

    /// <summary>Number of pictures left out by the options' exclusions.</summary>
    public int Excluded { get; }

    /// <summary>SHA-256 over sizes, captions, categories, splits and pixels, in lower-case hexadecimal; file names and places do not count.</summary>
    public string Hash { get; }

    /// <summary>Bytes of one picture: Size * Size * 4.</summary>
    public int PictureLength => Size * Size * 4;

    /// <summary>Reads a folder, a .tar or a .zip with a metadata.jsonl or with a .txt beside each picture.</summary>
    /// <exception cref="FileNotFoundException">Nothing lies at <paramref name="path"/>.</exception>
    /// <exception cref="InvalidDataException">The archive is broken, a wanted subset is missing, or no picture is usable.</exception>
    public static TrainingSet Read(
        string path, TrainingSetOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default) =>
        new TrainingSetReader(path, options).Read(progress, cancellation);

    /// <summary>The same pictures with other captions, one or more for each.</summary>
    public TrainingSet WithCaptions(Func<TrainingItem, IReadOnlyList<string>> captions) =>
        new(Size, [.. Items.Select(item => item with { Captions = captions(item) })], _pixels, Skipped, Excluded);

    /// <summary>The pixels of one picture.</summary>
    public ReadOnlySpan<byte> Picture(int index) => _pixels.AsSpan(index * PictureLength, PictureLength);

    /// <summary>The pixels of several pictures, one after the other.</summary>
    public byte[] Pictures(IReadOnlyList<int> indices)
    {
        var pictures = new byte[indices.Count * PictureLength];
        for (var i = 0; i < indices.Count; i++) Picture(indices[i]).CopyTo(pictures.AsSpan(i * PictureLength));
        return pictures;
    }

    /// <summary>The pictures of one split, in order.</summary>
    public int[] Indices(string split) => Enumerable.Range(0, Count).Where(i => Items[i].Split == split).ToArray();

    string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Size);
        for (var i = 0; i < Count; i++)
        {
            Append(hash, Items[i].Captions.Count);
            foreach (var text in Items[i].Captions.Append(Items[i].Category).Append(Items[i].Split)) Append(hash, text);
            hash.AppendData(Picture(i));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    static void Append(IncrementalHash hash, int value) => hash.AppendData(MemoryMarshal.AsBytes([value]));
}
