using System.Diagnostics;
using System.Globalization;
using Yoso.Batch;

namespace Yoso.Benchmarks.Batches;

/// <summary>Batches of 60 prompts with 5 seeds each, as <c>yoso batch</c> runs them, by makers that stay open; each into a new folder, with prompts not seen before.</summary>
sealed class BatchesUnderTest : IDisposable
{
    public const int Prompts = 60;
    public const int Pictures = 300;

    const string Table = "prompt,seed\n\"a {red|blue|green|golden|silver} {dragon|potion|ring|door|stone wall|book|sword|slime monster|altar|shield|coin|lava floor}, #\",0-4\n";

    readonly Stopwatch _watch = Stopwatch.StartNew();
    readonly PictureMaker[] _makers;
    readonly string _folder;
    int _runs;

    public BatchesUnderTest(ModelUnderTest model, int workers, string folder)
    {
        var settings = model.Settings with { Threads = workers == 1 ? model.Threads : Math.Max(1, model.Threads / workers) };
        _makers = [.. Enumerable.Range(0, workers).Select(_ => new PictureMaker(new TextToTexture(model.Open(), settings, () => _watch.Elapsed)))];
        _folder = folder;
    }

    public int Workers => _makers.Length;

    /// <summary>A whole batch, from the table to the journal's last line.</summary>
    public void Run()
    {
        var path = Path.Combine(_folder, (++_runs).ToString(CultureInfo.InvariantCulture));
        if (Directory.Exists(path))
            Directory.Delete(path, true);
        var list = JobList.Parse(Table.Replace("#", _runs.ToString(CultureInfo.InvariantCulture)), JobFormat.Csv);
        var plan = BatchPlan.Of(list.Items(), _makers[0], items => NamePlan.For(items, NamingRule.Default, NameLimits.In(path)));
        using var folder = BatchFolder.Open(path);
        using var run = new BatchRun(Resumption.Of(plan, folder), folder, new BatchSettings(() => _watch.Elapsed) { Workers = Workers });
        var taken = -1;
        var summary = run.Run(() => new Borrowed(_makers[Interlocked.Increment(ref taken)]), null, CancellationToken.None);
        if (summary.Progress.Made != Pictures)
            throw new InvalidOperationException($"{Pictures} pictures wanted, {summary.Progress.Made} made: {summary.Problem}");
    }

    public void Dispose()
    {
        foreach (var maker in _makers)
            maker.Dispose();
        Directory.Delete(_folder, true);
    }

    /// <summary>A maker that outlives the run.</summary>
    sealed class Borrowed(IPictureMaker maker) : IPictureMaker
    {
        public Recipe Complete(BatchItem item)
        {
            return maker.Complete(item);
        }

        public int BatchSize(Recipe recipe)
        {
            return maker.BatchSize(recipe);
        }

        public IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation)
        {
            return maker.Make(items, cancellation);
        }

        public void Dispose()
        {
        }
    }
}
