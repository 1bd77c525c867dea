using System.Text;

namespace Yoso.Training.Data;

/// <summary>Collects pictures and captions in one pass over a source, then pairs them.</summary>
sealed class TrainingSetReader(string path, TrainingSetOptions options)
{
    readonly PictureReader _reader = new(options.Size, options.Scaling, options.MaxPicturePixels);
    readonly Dictionary<string, byte[]?> _pictures = []; // null: found, and unreadable
    readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, TrainingItem> _items = new(StringComparer.Ordinal);
    readonly List<SkippedItem> _skipped = [];

    public TrainingSet Read(IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Size);
        foreach (var entry in ArchiveReader.Entries(path))
        {
            cancellation.ThrowIfCancellationRequested();
            Collect(entry);
            progress?.Report(new ReadProgress(_pictures.Count, entry.Fraction));
        }

        RequireSubsets();
        foreach (var (name, text) in _texts.Where(text => IsMetadata(text.Key))) PairMetadata(name, text);
        PairCaptionFiles();
        return Assemble();
    }

    void Collect(ArchiveEntry entry)
    {
        var name = EntryPath.Normalize(entry.Name);
        if (name is null)
        {
            Skip(entry.Name, "its name leaves the data set");
            return;
        }

        if (!InSubset(name) || EntryPath.File(name).StartsWith("._", StringComparison.Ordinal)) return;
        try
        {
            if (PictureReader.IsPicture(name)) CollectPicture(name, entry);
            else if (IsMetadata(name) || IsCaption(name)) _texts[name] = Text(entry.Read(options.MaxTextBytes));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Skip(name, e.Message);
        }
    }

    void CollectPicture(string name, ArchiveEntry entry)
    {
        if (!_pictures.TryAdd(name, null))
        {
            Skip(name, "is there twice; the first is used");
            return;
        }

        _pictures[name] = _reader.Decode(entry.Read(options.MaxPictureBytes));
    }

    void PairMetadata(string name, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                Pair(MetadataLine.Parse(line, EntryPath.Folder(name)));
            }
            catch (InvalidDataException e)
            {
                Skip($"{name}:{number}", e.Message);
            }
        }
    }

    void Pair(TrainingItem item)
    {
        if (!_pictures.TryGetValue(item.Path, out var picture)) throw new InvalidDataException($"no picture {item.Path}");
        if (picture is not null && !_items.TryAdd(item.Path, item))
            throw new InvalidDataException($"{item.Path} has a line already; the first is used");
    }

    void PairCaptionFiles()
    {
        foreach (var name in _pictures.Where(picture => picture.Value is not null && !_items.ContainsKey(picture.Key))
            .Select(picture => picture.Key).Order(StringComparer.Ordinal))
        {
            var text = _texts.GetValueOrDefault(Path.ChangeExtension(name, ".txt"), "");
            var captions = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct().ToArray();
            if (captions.Length == 0 && options.MissingCaption.Length > 0) captions = [options.MissingCaption];
            if (captions.Length > 0) _items.Add(name, new TrainingItem(name, captions, "", TrainingItem.TrainSplit));
            else Skip(name, "no caption");
        }
    }

    TrainingSet Assemble()
    {
        var items = _items.Values.Where(item => !options.Exclusions.Any(exclusion => exclusion.Matches(item))).ToArray();
        if (items.Length == 0) throw new InvalidDataException($"{path}: no usable picture: {Emptiness()}");

        var length = options.Size * options.Size * 4L;
        if (items.Length * length > Array.MaxLength)
            throw new InvalidDataException($"{path}: {items.Length} pictures of {length} bytes do not fit in memory; choose a smaller size");

        var pixels = new byte[items.Length * length];
        for (var i = 0; i < items.Length; i++) _pictures[items[i].Path]!.CopyTo(pixels, i * length);
        return new TrainingSet(options.Size, items, pixels, _skipped, _items.Count - items.Length);
    }

    string Emptiness() =>
        _items.Count > 0 ? $"the options exclude all {_items.Count}"
        : _skipped.Count > 0 ? $"{_skipped.Count} skipped, the first: {_skipped[0]}"
        : "holds no png, jpg or webp file";

    void RequireSubsets()
    {
        foreach (var subset in options.Subsets ?? [])
            if (!_pictures.Keys.Concat(_texts.Keys).Any(name => name.StartsWith(Prefix(subset), StringComparison.Ordinal)))
                throw new InvalidDataException($"{path}: wanted a subset '{subset}', found no such folder");
    }

    bool InSubset(string name) =>
        options.Subsets is null || options.Subsets.Any(subset => name.StartsWith(Prefix(subset), StringComparison.Ordinal));

    static string Prefix(string subset) => subset.Trim('/') + "/";

    static bool IsMetadata(string name) => EntryPath.File(name) == "metadata.jsonl";

    static bool IsCaption(string name) => name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    void Skip(string source, string reason) => _skipped.Add(new SkippedItem(source, reason));
}
