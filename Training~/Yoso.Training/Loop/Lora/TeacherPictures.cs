using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Yoso.Training.Data;

namespace Yoso.Training.Loop;

/// <summary>Pictures that the base itself makes of captions, as a data set in a folder: to train on where there are captions only.</summary>
public sealed class TeacherPictures
{
    const string Metadata = "metadata.jsonl";
    const int NameLength = 12;

    readonly LoraBase _base;
    readonly LoraOptions _options;
    readonly IReadOnlyList<string> _captions;
    readonly LatentSampler _sampler;

    /// <param name="on">The base, frozen.</param>
    /// <param name="options">Their size and seed, how many, and how they are sampled.</param>
    /// <param name="captions">What they are of; they take turns.</param>
    public TeacherPictures(LoraBase on, LoraOptions options, IReadOnlyList<string> captions)
    {
        (_base, _options, _captions) = (on, options, captions);
        _sampler = on.NewSampler(on.Schedule(adapted: false), options.Data.Size);
    }

    /// <summary>A folder name that belongs to this base, these captions and these options alone.</summary>
    public string Name
    {
        get
        {
            var of = JsonSerializer.Serialize(new { _base.Frozen.Bundle.Hash, _options.Teacher, _options.Data.Size, _options.Seed, Captions = _captions });
            return "teacher-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)))[..NameLength];
        }
    }

    /// <summary>Makes those that the folder does not hold yet; the same base, captions and options make the same pictures.</summary>
    /// <param name="folder">The data set's folder; its metadata.jsonl is written when all pictures are there.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Heard between two steps of the network.</param>
    /// <exception cref="OperationCanceledException">It was stopped; what is done is kept.</exception>
    public void Write(string folder, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var all = Enumerable.Range(0, _options.Teacher.Pictures).Select(i => (Index: i, File: $"{i:00000}.png", Caption: _captions[i % _captions.Count])).ToArray();
        foreach (var (index, file, caption) in all)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path)) Png.Save(path, Picture(index, caption, cancellation));
            progress?.Report((index + 1.0) / all.Length);
        }

        _base.Release();
        RunFolder.Write(Path.Combine(folder, Metadata), string.Concat(all.Select(picture => Line(picture.File, picture.Caption))));
    }

    // One at a time, so that a picture does not depend on which others were still missing.
    RgbaImage Picture(int index, string caption, CancellationToken cancellation)
    {
        var choice = new SamplingChoice(_options.Teacher.Steps, (float)_options.Teacher.Guidance);
        var pixels = _sampler.Pictures(_base.Frozen, [caption], [_options.Seed + (ulong)index], choice, new SamplingWatch(null, cancellation));
        return new RgbaImage(_options.Data.Size, _options.Data.Size, pixels);
    }

    static string Line(string file, string caption)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("file_name", file);
            json.WriteString("text", caption);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
