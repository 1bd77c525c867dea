using System.Globalization;
using Spectre.Console;

namespace Yoso.Benchmarks.Frames;

/// <summary>Both sides as tables that a Markdown file takes as they are.</summary>
static class FramesReport
{
    const int WidestLine = 160;

    public static void Write(ModelUnderTest model, GameLoop loop, FrameRecord without, FrameRecord with, QueueStats stats)
    {
        AnsiConsole.Profile.Width = WidestLine;
        AnsiConsole.WriteLine(FormattableString.Invariant(
            $"{Path.GetFileName(model.Path)}, {model.Threads} threads on {Environment.ProcessorCount} cores, budget {loop.Budget.Milliseconds} ms of a frame, game {loop.WorkMilliseconds} ms, {with.Seconds:f0} s each\n"));
        var frames = Columns("", "frames", "frame p50 ms", "p95", "p99", "main thread p50 ms", "p95", "p99", "collections");
        Add(frames, "without generation", without);
        Add(frames, "with generation", with);
        AnsiConsole.Write(frames);
        AnsiConsole.Write(Generation(with, stats));
    }

    static void Add(Table table, string name, FrameRecord record)
    {
        table.AddRow(name, record.Frames.ToString(CultureInfo.InvariantCulture), Number(record.Frame(0.5), 2), Number(record.Frame(0.95), 2), Number(record.Frame(0.99), 2),
            Number(record.Busy(0.5), 2), Number(record.Busy(0.95), 2), Number(record.Busy(0.99), 2), record.Collections.ToString(CultureInfo.InvariantCulture));
    }

    static Table Generation(FrameRecord with, QueueStats stats)
    {
        var table = Columns("pictures/s", "denoise ms", "worker busy", "tick p50 ms", "p95", "p99", "bytes a tick", "ticks that allocated", "ms an order", "bytes an order");
        table.AddRow(Number(with.Orders / with.Seconds, 1), Number(stats.DenoiseMs, 2), (stats.DutyCycle * 100).ToString("f0", CultureInfo.InvariantCulture) + " %",
            Number(with.Tick(0.5), 3), Number(with.Tick(0.95), 3), Number(with.Tick(0.99), 3), Number(with.BytesATick, 1),
            with.TicksThatAllocated.ToString(CultureInfo.InvariantCulture), Number(with.MillisecondsAnOrder, 3), Number(with.BytesAnOrder, 0));
        return table;
    }

    static Table Columns(params string[] names)
    {
        var table = new Table().Border(TableBorder.Markdown);
        foreach (var name in names)
            table.AddColumn(new TableColumn(name).RightAligned());
        return table;
    }

    static string Number(double value, int decimals)
    {
        return value.ToString("f" + decimals, CultureInfo.InvariantCulture);
    }
}
