using System.Diagnostics;
using System.Text.Json.Nodes;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Cli.Tests;

/// <summary>The real program, killed without a warning at twenty moments of a batch and resumed each time.</summary>
public sealed class KilledBatchTest
{
    const int Kills = 20;
    const string Large = "prompt,seed\n\"a {red|blue|green|golden|silver} {dragon|potion|ring|sword|shield|book|coin|door|stone wall|altar|slime monster|orc warrior}\",0-4\n";

    [Test]
    public Task Killed_TwentyTimes_ABatchEndsAsIfItHadNotBeen()
    {
        return KillAndCompare("prompt,kind,seed\n\"a {red|blue|golden} {ring|book|door|coin}\",,0-4\na lava floor,material,0-3\n", 5);
    }

    [Test, Explicit("takes a minute"), Category("Large")]
    public Task Killed_TwentyTimes_ABatchOfThreeHundredEndsAsIfItHadNotBeen()
    {
        return KillAndCompare(Large, 50);
    }

    static async Task KillAndCompare(string table, ulong seed)
    {
        using var whole = new BatchUnderTest(table);
        using var killed = new BatchUnderTest(table);
        await Finish(whole, "whole");
        var pictures = whole.Pictures.Length;
        var random = new Random((int)seed);
        var moments = Enumerable.Range(0, Kills).Select(_ => random.Next(pictures)).Order().ToArray();

        var kills = 0;
        foreach (var moment in moments)
            kills += KillAt(killed, moment, TimeSpan.FromMilliseconds(random.Next(40))) ? 1 : 0;
        await Finish(killed, "killed", "--resume");

        Assert.That(kills, Is.GreaterThanOrEqualTo(Kills * 3 / 4), "kills that hit a running program");
        Assert.That(killed.Snapshot(), Is.EqualTo(whole.Snapshot()));
        Assert.That(DoneKeys(killed), Is.Unique.And.EquivalentTo(DoneKeys(whole)));
        Assert.That(Directory.GetFiles(killed.Out, "*.tmp", SearchOption.AllDirectories), Is.Empty);
    }

    /// <summary>As soon as there are so many pictures, and a little later; of none, while it begins.</summary>
    static bool KillAt(BatchUnderTest batch, int pictures, TimeSpan later)
    {
        using var process = Start(batch, "--resume");
        var started = Stopwatch.GetTimestamp();
        while (!process.HasEnded && batch.Pictures.Length < pictures && Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1))
            Thread.Sleep(1);
        Thread.Sleep(later);
        return process.Kill();
    }

    static async Task Finish(BatchUnderTest batch, string name, params string[] options)
    {
        using var process = Start(batch, options);
        var (code, error) = await process.Finish();
        Assert.That(code, Is.EqualTo(ExitCode.Done), name + ": " + error);
    }

    static YosoProcess Start(BatchUnderTest batch, params string[] options)
    {
        return new YosoProcess(batch.Program.File("cache"), ["batch", batch.Jobs, "--out", batch.Out, "-m", TestModel.Require(), .. options]);
    }

    static string[] DoneKeys(BatchUnderTest batch)
    {
        var journal = Path.Combine(batch.Out, BatchJournal.FolderName, "journal.jsonl");
        return File.ReadLines(journal).Select(line => JsonNode.Parse(line)!["done"]).OfType<JsonNode>().Select(key => key.GetValue<string>()).ToArray();
    }
}
