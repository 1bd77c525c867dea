using TorchSharp;
using Yoso.Training.Data;
using Yoso.Training.Losses;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Training a style: captioned pictures to a LoRA on a frozen base, in a run folder that can be left and taken up again at any moment.</summary>
public sealed class LoraRun : IDisposable
{
    const int FewestPictures = 2;

    readonly RunFolder _folder;
    readonly LoraOptions _options;
    readonly LoraBase _base;
    readonly TrainingSet _set;
    readonly BatchSource _batches;
    readonly NoiseSchedule _noise;
    readonly TorchSchedule _schedule;
    readonly TimeProvider _time;
    readonly IDisposable _lock;

    LoraRun(RunFolder folder, LoraOptions options, LoraBase on, TrainingSet set, (TimeProvider Time, IDisposable Lock) run)
    {
        (_folder, _options, _base, _set, _time, _lock) = (folder, options, on, set, run.Time, run.Lock);
        _batches = new BatchSource(new BatchSampler(set, options.Data.Sampling, options.Seed), on.Latents, on.Tokens);
        _noise = on.Schedule(adapted: options.Adaption.Steps > 0);
        _schedule = new TorchSchedule(_noise);
    }

    /// <summary>Where the style is written when the run is complete.</summary>
    public static string StylePath(RunFolder folder) => folder.In("style.safetensors");

    /// <summary>How much is trained, and about how much memory that takes.</summary>
    public LoraSize Size => LoraSize.Of(_base.Frozen.UNet.Config, _options, _set.Size / _base.Latents.Downscale);

    /// <summary>Called with every report.</summary>
    public Action<StepReport>? Reported { get; set; }

    /// <summary>Starts a run in an empty folder, or takes up the one that is there.</summary>
    /// <exception cref="InvalidDataException">The set has too few pictures.</exception>
    /// <exception cref="InvalidOperationException">The folder's run has other data, another base or other fixed options than asked for.</exception>
    public static LoraRun Open(RunFolder folder, LoraOptions options, LoraBase on, TrainingSet set, TimeProvider time)
    {
        var pictures = set.Indices(options.Data.Sampling.Split).Length;
        if (pictures < FewestPictures) throw new InvalidDataException($"wanted {FewestPictures} or more pictures to train on, found {pictures}");

        var granularity = on.Latents.Downscale << on.Frozen.UNet.Config.LastLevel;
        if (set.Size % granularity != 0) throw new ArgumentException($"wanted pictures of a multiple of {granularity} pixels, found {set.Size}", nameof(set));

        var folderLock = folder.Lock();
        try
        {
            set_num_threads(options.Threads == 0 ? Environment.ProcessorCount : options.Threads);
            RunIdentity.Claim(folder, options.FixedPart(), () => LoraOptions.Load(folder.Options).FixedPart(), set.Hash, on.Frozen.Bundle.Hash);
            RunFolder.Write(folder.Options, options.ToJson());
            return new LoraRun(folder, options, on, set, (time, folderLock));
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Trains what is left of the run, and writes the style at its end.</summary>
    /// <param name="progress">Told every few steps.</param>
    /// <param name="stop">Asked between steps and between their accumulated batches; when it says so the run is saved and left.</param>
    /// <returns>Whether the run is complete.</returns>
    public bool Train(IProgress<StepReport>? progress, Func<bool> stop)
    {
        var position = RunPosition.Find(_folder);
        if (position is not null) _batches.State = position.At.Data;
        _folder.TruncateStats(position is null ? 0 : position.At.StageSteps + (position.IsIn(StageName.Adaption) ? 0 : _options.Adaption.Steps));

        manual_seed((long)_options.Seed);
        if (_options.Bfloat16) _base.Frozen.Narrow();
        Recomputation.Set(_base.Frozen.UNet, _options.Recompute);
        using var generator = new LoraGenerator(_base.Frozen, _base.NewAdapters(_options), _base.NewAdapters(_options));
        var sampler = _base.NewSampler(_noise, _set.Size);
        var sheets = new RunSheets(_folder, sampler, _options.Logging.SamplePrompts);
        var loop = new TrainingLoop(_folder, LoopOptions, _batches, _time, progress) { Sample = (stage, step) => Draw(sheets, stage, step), Reported = Reported };
        if (_options.Adaption.Steps > 0 && !Adapt(generator, loop, position, stop)) return false;
        if (!Learn(generator, loop, position, stop)) return false;

        LoraStyle.Write(StylePath(_folder), generator.AverageAdapters, LoraStyle.Metadata(_options, _base, _set, _noise, _time));
        BeforeAfterSheet.Write(_folder.In("before-after.png"), _options.Logging.SamplePrompts,
            (_base.NewSampler(_base.Schedule(adapted: false), _set.Size), _base.Frozen), (sampler, generator.Average));
        return true;
    }

    public void Dispose()
    {
        _schedule.Dispose();
        _lock.Dispose();
    }

    LoopOptions LoopOptions => new(_options.Seed, _options.Bfloat16, _options.Adaption.Steps + _options.Steps, _options.Logging);

    void Draw(RunSheets sheets, IStage stage, long step)
    {
        sheets.Write(stage, step);
        _base.Release();
    }

    bool Adapt(LoraGenerator generator, TrainingLoop loop, RunPosition? position, Func<bool> stop)
    {
        if (position is not null && !position.IsIn(StageName.Adaption)) return true;

        using var stage = new DiffusionStage(StageName.Adaption, generator, _schedule, _options.Adaption);
        position?.Restore(stage);
        if (!loop.Run(stage, _options.Adaption.Steps, 0, stop)) return false;

        generator.Parameters.CopyFrom(generator.AverageParameters);
        return true;
    }

    bool Learn(LoraGenerator generator, TrainingLoop loop, RunPosition? position, Func<bool> stop)
    {
        using var stage = Stage(generator);
        position?.Restore(stage);
        return loop.Run(stage, _options.Steps, _options.Adaption.Steps, stop);
    }

    IStage Stage(LoraGenerator generator) => _options.Objective switch
    {
        LoraObjective.Yoso => new YosoStage(generator, _base.Frozen, NewDiscriminator(), _schedule, _options.Yoso),
        _ => new DiffusionStage(StageName.Diffusion, generator, _schedule, _options.Diffusion),
    };

    nn.Module<Tensor, Tensor, Tensor, Tensor> NewDiscriminator()
    {
        manual_seed((long)_options.Seed + 1); // whatever was drawn before, in this session or in those before it
        var discriminator = Discriminators.Make(_base.Frozen.UNet, _options.Yoso, _set.Size / _base.Latents.Downscale);
        Recomputation.Set(discriminator, _options.Recompute);
        return discriminator;
    }
}
