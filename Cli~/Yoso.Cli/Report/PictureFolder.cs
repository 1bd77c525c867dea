using System.Globalization;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>The pictures that a command was pointed to.</summary>
sealed class PictureFolder(string path)
{
    public string Path { get; } = path;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It holds no pictures.</exception>
    public Gallery Read(CancellationToken cancellation)
    {
        var gallery = Gallery.Read(Path, cancellation);
        return gallery.Pictures.Count > 0 ? gallery : throw new InvalidDataException($"{Path}: wanted PNG pictures, found none");
    }

    /// <summary>How many there are, and each that is damaged with the reason.</summary>
    public static IEnumerable<string> Tell(Gallery gallery)
    {
        var counts = new GalleryCounts(gallery);
        foreach (var picture in gallery.Pictures.Where(picture => picture.IsDamaged))
            yield return $"left out {picture.Name}: {picture.Problem}";
        var damaged = counts.Damaged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {counts.Damaged} damaged");
        yield return string.Create(CultureInfo.InvariantCulture, $"{counts.Pictures} picture{(counts.Pictures == 1 ? "" : "s")}{damaged}");
    }
}
