using System.CommandLine;
using Yoso.Batch;
using Yoso.Benchmarks.Raw;
using Yoso.Benchmarks.SideBySide;

namespace Yoso.Benchmarks.Batches;

/// <summary>A batch of 300 pictures into a folder - planned, drawn, encoded, written, on disk, in the journal - against the bare networks, in turns.</summary>
static class BatchBenchmark
{
    const int NetworkBatch = 8;

    public static Command Create()
    {
        var model = new Option<string?>("--model") { Description = "the bundle, by default $YOSO_MODEL or the built-in one", HelpName = "FILE.yoso|FOLDER" };
        var threads = new Option<int?>("--threads") { Description = "by default $YOSO_THREADS or one a core", HelpName = "N" };
        var workers = new Option<int?>("--workers") { Description = "makers at work at once, by default as many as yoso batch takes", HelpName = "N" };
        var rounds = new Option<int>("--rounds") { Description = "batches of 300 pictures", HelpName = "N", DefaultValueFactory = _ => 6 };
        var folder = new Option<string?>("--folder") { Description = "where batches are written, by default beside the other artifacts", HelpName = "FOLDER" };
        var command = new Command("batch", "Measures a batch against the bare networks.") { model, threads, workers, rounds, folder };
        command.SetAction(parsed => Measure(
            ModelUnderTest.Find(parsed.GetValue(model), parsed.GetValue(threads)),
            parsed.GetValue(workers),
            parsed.GetValue(folder) ?? Path.Combine(ModelUnderTest.ArtifactsFolder, "batches"),
            parsed.GetValue(rounds)));
        return command;
    }

    static void Measure(ModelUnderTest model, int? workers, string folder, int rounds)
    {
        using var batches = new BatchesUnderTest(model, workers ?? BatchWorkers.For(model.Path, model.Threads), folder);
        using var raw = new RawModel(model.Open(), model.Threads, NetworkBatch);
        batches.Run();
        Networks(raw);
        var results = new List<BatchRound>();
        for (var round = 0; round < rounds; round++)
            results.Add(Round(batches, raw, batchFirst: round % 2 == 0));
        BatchTable.Write(model, batches.Workers, results);
    }

    static BatchRound Round(BatchesUnderTest batches, RawModel raw, bool batchFirst)
    {
        if (batchFirst)
            return Round(Spent.On(batches.Run), Networks(raw));
        var networks = Networks(raw);
        return Round(Spent.On(batches.Run), networks);
    }

    static BatchRound Round(Spent batch, (Spent Denoiser, Spent Encoder) networks)
    {
        return new BatchRound(batch, networks.Denoiser, networks.Encoder);
    }

    /// <summary>What 300 pictures of 60 prompts need: the denoiser's batches, the last of them half full, and each text once.</summary>
    static (Spent Denoiser, Spent Encoder) Networks(RawModel raw)
    {
        const int Half = BatchesUnderTest.Pictures * 2 / NetworkBatch;
        return (Spent.On(() => Repeat(Half, raw.Denoise)) / 2, Spent.On(() => Repeat(BatchesUnderTest.Prompts, raw.Encode)));
    }

    static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
            action();
    }
}
