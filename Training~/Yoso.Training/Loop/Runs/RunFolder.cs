using System.Text;
using System.Text.Json;

namespace Yoso.Training.Loop;

/// <summary>The folder a run explains itself in: options.json, stats.jsonl, checkpoints/, samples/, events/, tokenizer/.</summary>
public sealed class RunFolder
{
    const int CheckpointsKept = 2;

    public RunFolder(string path)
    {
        Root = System.IO.Path.GetFullPath(path);
    }

    public string Root { get; }
    public string Options => In("options.json");
    public string Stats => In("stats.jsonl");
    public string Tokenizer => In("tokenizer");
    public string Codec => In("codec.json");
    public string DataHash => In("data.sha256");
    /// <summary>Mean and deviation of the training latents; runs of before it was kept have none.</summary>
    public string Prior => In("prior.json");

    public string BaseHash => In("base.sha256");
    public string Evaluation => In("eval.json");
    public string Checkpoints => In("checkpoints");

    /// <summary>The averaged networks at the end of the warm-up, as a diffusers folder.</summary>
    public string Teacher => In("teacher");

    public string Samples => In("samples");
    public string Events => In("events");

    /// <summary>A file that anyone may put there to have training saved and left; the program takes it away when it leaves.</summary>
    public string Stop => In("stop");

    public string In(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>The newest checkpoint, or null.</summary>
    public string? LatestCheckpoint() => AllCheckpoints().LastOrDefault();

    public string CheckpointPath(long step) => System.IO.Path.Combine(Checkpoints, $"step-{step:00000000}.safetensors");

    /// <summary>Keeps other processes from training in this folder until disposed; a killed process leaves it free.</summary>
    /// <exception cref="InvalidOperationException">Another process trains here.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(Root);
        try
        {
            return new FileStream(In(".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException($"{Root}: another process trains in this folder", e);
        }
    }

    /// <summary>Removes all but the newest checkpoints.</summary>
    public void Prune()
    {
        foreach (var old in AllCheckpoints().SkipLast(CheckpointsKept)) File.Delete(old);
    }

    /// <summary>Writes a small text file whole or not at all.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Adds one line to stats.jsonl.</summary>
    public void AppendStats(StepReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("stage", report.Stage);
            json.WriteNumber("step", report.Step);
            json.WriteNumber("seconds", Math.Round(report.Seconds, 3));
            foreach (var (name, value) in report.Values) json.WriteNumber(name, Math.Round(value, 6));
            json.WriteEndObject();
        }

        File.AppendAllText(Stats, Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    /// <summary>Drops the lines of steps after <paramref name="step"/> and a torn last line, so that a resumed run's file reads as one run.</summary>
    public void TruncateStats(long step)
    {
        if (!File.Exists(Stats)) return;
        Write(Stats, string.Concat(File.ReadLines(Stats).Where(line => StepOf(line) <= step).Select(line => line + "\n")));
    }

    /// <summary>Time spent in steps so far, over all the sessions of the run; a torn last line does not count.</summary>
    public double TrainedHours() =>
        !File.Exists(Stats) ? 0 : File.ReadLines(Stats).Sum(line => Read(line, "seconds", seconds => seconds.GetDouble(), torn: 0)) / 3600;

    static long StepOf(string line) => Read(line, "step", step => step.GetInt64(), torn: long.MaxValue);

    static T Read<T>(string line, string name, Func<JsonElement, T> value, T torn)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return value(json.RootElement.GetProperty(name));
        }
        catch (JsonException)
        {
            return torn;
        }
    }

    IEnumerable<string> AllCheckpoints() => Directory.Exists(Checkpoints)
        ? Directory.EnumerateFiles(Checkpoints, "step-*.safetensors").Order(StringComparer.Ordinal)
        : [];
}
