using TorchSharp;
using Yoso.Training.Data;
using Yoso.Training.Losses;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Training from scratch: captioned pictures to a one-step model, in a run folder that can be left and taken up again at any moment.</summary>
public sealed class ScratchRun : IDisposable
{
    readonly RunFolder _folder;
    readonly RunOptions _options;
    readonly BatchSource _batches;
    readonly TorchSchedule _schedule;
    readonly LatentSampler _sampler;
    readonly TimeProvider _time;
    readonly IDisposable _lock;

    ScratchRun(RunFolder folder, RunOptions options, TrainingSet set, TimeProvider time, IDisposable folderLock)
    {
        (_folder, _options, _time, _lock) = (folder, options, time, folderLock);
        var tokens = new TokenSource(ClipTokenizer.Load(folder.Tokenizer));
        var latents = ModelFolder.ReadCodec(folder.Codec);
        _batches = new BatchSource(new BatchSampler(set, options.Data.Sampling, options.Seed), latents, tokens);
        var schedule = NoiseSchedule.FromConfig(folder.In("scheduler/scheduler_config.json"));
        _schedule = new TorchSchedule(schedule);
        _sampler = new LatentSampler(schedule, latents, tokens, set.Size);
    }

    /// <summary>Called with every report.</summary>
    public Action<StepReport>? Reported { get; set; }

    /// <summary>Starts a run in an empty folder, or takes up the one that is there.</summary>
    /// <exception cref="InvalidOperationException">The folder's run has other data or another model than asked for.</exception>
    public static ScratchRun Open(RunFolder folder, RunOptions options, TrainingSet set, TimeProvider time)
    {
        var folderLock = folder.Lock();
        try
        {
            set_num_threads(options.Threads);
            if (File.Exists(folder.Options)) CheckSame(folder, options, set);
            else Prepare(folder, options, set);
            RunFolder.Write(folder.Options, options.ToJson());
            return new ScratchRun(folder, options, set, time, folderLock);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Trains what is left of the run.</summary>
    /// <param name="progress">Told every few steps.</param>
    /// <param name="stop">Asked between steps and between their accumulated batches; when it says so the run is saved and left.</param>
    /// <returns>Whether the run is complete.</returns>
    public bool Train(IProgress<StepReport>? progress, Func<bool> stop)
    {
        var from = _folder.LatestCheckpoint();
        var at = from is null ? null : Checkpoint.Peek(from);
        if (at is not null) _batches.State = at.Data;
        _folder.TruncateStats(at is null ? 0 : at.StageSteps + (at.Stage == StageName.Yoso.Text ? _options.Warmup.Steps : 0));

        manual_seed((long)_options.Seed);
        using var model = NewModel();
        var loop = new TrainingLoop(_folder, new LoopOptions(_options.Seed, _options.Bfloat16, _options.Warmup.Steps + _options.Yoso.Steps, _options.Logging), _batches, _time, progress)
        {
            Sample = new RunSheets(_folder, _sampler, _options.Logging.SamplePrompts).Write,
            Reported = Reported,
        };
        if (at?.Stage != StageName.Yoso.Text && !Warmup(model, loop, from, at, stop)) return false;
        return _options.Yoso.Steps == 0 || Yoso(model, loop, at?.Stage == StageName.Yoso.Text ? from : null, at, stop);
    }

    public void Dispose()
    {
        _schedule.Dispose();
        _lock.Dispose();
    }

    bool Warmup(DenoisingModel model, TrainingLoop loop, string? from, Checkpoint? at, Func<bool> stop)
    {
        using var generator = new WholeGenerator(model, textFrom: null);
        using var stage = new DiffusionStage(StageName.Warmup, generator, _schedule, _options.Warmup);
        Restore(stage, from, at);
        if (!loop.Run(stage, _options.Warmup.Steps, 0, stop)) return false;

        generator.AverageModel.SaveFolder(_folder.Teacher);
        return true;
    }

    bool Yoso(DenoisingModel model, TrainingLoop loop, string? from, Checkpoint? at, Func<bool> stop)
    {
        using var teacher = NewModel();
        teacher.LoadFolder(_folder.Teacher);
        teacher.Parameters.RequireGradient(false);
        model.Parameters.CopyFrom(teacher.Parameters);
        using var generator = new WholeGenerator(model, teacher);
        using var stage = new YosoStage(generator, teacher, Discriminators.Make(teacher.UNet, _options.Yoso, _options.Data.Size / LatentTransform.BlockSize), _schedule, _options.Yoso);
        Restore(stage, from, at);
        return loop.Run(stage, _options.Yoso.Steps, _options.Warmup.Steps, stop);
    }

    static void Restore(IStage stage, string? from, Checkpoint? at)
    {
        if (from is null) return;

        Checkpoint.Restore(from, stage.State);
        stage.Steps = at!.StageSteps;
    }

    DenoisingModel NewModel() => DenoisingModel.FromConfigs(_folder.Root);

    static void Prepare(RunFolder folder, RunOptions options, TrainingSet set)
    {
        Directory.CreateDirectory(folder.Root);
        var captions = set.Indices(TrainingItem.TrainSplit).SelectMany(i => set.Items[i].Captions);
        VocabularyLearner.Learn(captions, new VocabularyOptions { Size = options.Model.VocabularySize, ModelMaxLength = options.Model.MaxTokens })
            .Save(folder.Tokenizer);
        var latents = LatentStatistics.Measure(set).ToTransform();
        ModelFolder.WriteConfigs(folder.Root, options.Model, set.Size, latents);
        RunFolder.Write(folder.Prior, LatentPrior.Measure(set, latents).ToJson());
        RunFolder.Write(folder.DataHash, set.Hash + "\n");
    }

    static void CheckSame(RunFolder folder, RunOptions options, TrainingSet set)
    {
        var before = RunOptions.Load(folder.Options);
        var hash = File.ReadAllText(folder.DataHash).Trim();
        if (hash != set.Hash)
            throw new InvalidOperationException($"{folder.Root} was started on data {hash[..12]}, this is {set.Hash[..12]}: choose another --out");
        if (before.FixedPart() != options.FixedPart())
            throw new InvalidOperationException($"{folder.Root} was started with another seed, size or model section: choose another --out");
        CheckWarmupLength(folder, before.Warmup.Steps, options.Warmup.Steps);
    }

    // Steps are counted over both stages: a warm-up that became shorter than what was done would put new checkpoints before old ones.
    static void CheckWarmupLength(RunFolder folder, long before, long now)
    {
        if (folder.LatestCheckpoint() is not { } newest) return;

        var at = Checkpoint.Peek(newest);
        if (at.Stage == StageName.Yoso.Text && now != before)
            throw new InvalidOperationException($"{folder.Root} has ended its warm-up: wanted warmup.steps {before}, found {now}");
        if (at.Stage == StageName.Warmup.Text && now < at.StageSteps)
            throw new InvalidOperationException($"{folder.Root} has done {at.StageSteps} steps of warm-up: wanted warmup.steps of that or more, found {now}");
    }
}
