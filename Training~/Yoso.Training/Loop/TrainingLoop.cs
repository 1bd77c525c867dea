using Yoso.Training.Native;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Runs a stage step after step: draws batches, averages statistics, writes stats, sheets and checkpoints, stops when asked.</summary>
public sealed class TrainingLoop
{
    readonly RunFolder _folder;
    readonly LoopOptions _options;
    readonly BatchSource _batches;
    readonly TimeProvider _time;
    readonly IProgress<StepReport>? _progress;

    public TrainingLoop(
        RunFolder folder, LoopOptions options, BatchSource batches, TimeProvider time, IProgress<StepReport>? progress)
    {
        (_folder, _options, _batches, _time, _progress) = (folder, options, batches, time, progress);
    }

    /// <summary>Called with the stage and the run's step when a sample sheet is due.</summary>
    public Action<IStage, long>? Sample { get; init; }

    /// <summary>Called with every report, after it is written to stats.jsonl.</summary>
    public Action<StepReport>? Reported { get; init; }

    /// <summary>Trains until <paramref name="steps"/> of the stage are done, or <paramref name="stop"/> says so; both end with a checkpoint.</summary>
    /// <param name="stage">Already restored where the run is resumed.</param>
    /// <param name="steps">The stage's length.</param>
    /// <param name="before">Steps of the stages before it.</param>
    /// <param name="stop">Asked between steps, and between the accumulated batches of one, which is then thrown away: cancel, or a time limit.</param>
    /// <returns>Whether the stage is complete.</returns>
    public bool Run(IStage stage, long steps, long before, Func<bool> stop)
    {
        var meter = new Meter(_time);
        using var pause = new CollectionPause();
        while (stage.Steps < steps && !stop())
        {
            pause.Renew();
            if (StepOnce(stage, stop) is not { } values) break;
            meter.Add(values, stage.BatchSize);
            if (Due(stage, steps, _options.Logging.StatsEvery)) Report(stage, before, meter);
            if (Due(stage, steps, _options.Logging.SampleEvery)) Sample?.Invoke(stage, before + stage.Steps);
            if (stage.Steps < steps && Due(stage, steps, _options.Logging.CheckpointEvery)) Save(stage, before);
        }

        Save(stage, before);
        return stage.Steps >= steps;
    }

    IReadOnlyDictionary<string, double>? StepOnce(IStage stage, Func<bool> stop)
    {
        using var scope = NewDisposeScope();
        using var _ = Autocast.To(_options.Bfloat16 ? ScalarType.BFloat16 : null);
        using var random = new StepRandom(_options.Seed, stage.RandomStream, stage.Steps);
        var before = _batches.State;
        var values = stage.Step(_batches.Next(stage.BatchSize), random, stop);
        if (values is null) _batches.State = before;
        return values;
    }

    void Report(IStage stage, long before, Meter meter)
    {
        var (values, seconds, samples) = meter.Take();
        var report = new StepReport(
            stage.Name, before + stage.Steps, _options.TotalSteps, seconds, samples / seconds, values);
        _folder.AppendStats(report);
        Reported?.Invoke(report);
        _progress?.Report(report);
    }

    void Save(IStage stage, long before)
    {
        var path = _folder.CheckpointPath(before + stage.Steps);
        new Checkpoint(stage.Name, stage.Steps, _batches.State).Save(path, stage.State);
        _folder.Prune();
    }

    static bool Due(IStage stage, long steps, long every) => stage.Steps % every == 0 || stage.Steps == steps;

    /// <summary>Averages of what the steps since the last report returned.</summary>
    sealed class Meter(TimeProvider time)
    {
        readonly Dictionary<string, double> _sums = [];
        long _steps;
        long _samples;
        long _since = time.GetTimestamp();

        public void Add(IReadOnlyDictionary<string, double> values, int samples)
        {
            foreach (var (name, value) in values) _sums[name] = _sums.GetValueOrDefault(name) + value;
            _steps++;
            _samples += samples;
        }

        public (IReadOnlyDictionary<string, double> Values, double Seconds, long Samples) Take()
        {
            var taken = (_sums.ToDictionary(s => s.Key, s => s.Value / _steps),
                Math.Max(1e-9, time.GetElapsedTime(_since).TotalSeconds), _samples);
            _sums.Clear();
            (_steps, _samples, _since) = (0, 0, time.GetTimestamp());
            return taken;
        }
    }
}
