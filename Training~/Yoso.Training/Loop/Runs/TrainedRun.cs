using Yoso.Training.Data;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A run opened to be used: its averaged network, its teacher, and the sampler that suits them.</summary>
public sealed class TrainedRun : IDisposable
{
    readonly RunFolder _folder;

    /// <exception cref="FileNotFoundException">The folder holds no run, or none with a checkpoint.</exception>
    public TrainedRun(RunFolder folder)
    {
        var checkpoint = folder.LatestCheckpoint()
            ?? throw new FileNotFoundException($"{folder.Root}: wanted a run with a checkpoint, found none");
        _folder = folder;
        Options = RunOptions.Load(folder.Options);
        Position = Checkpoint.Peek(checkpoint);
        Average = NewModel();
        Checkpoint.Restore(checkpoint, new Dictionary<string, Tensor> { ["average.parameters"] = Average.Parameters.Values });
        Schedule = NoiseSchedule.FromConfig(folder.In("scheduler/scheduler_config.json"));
        Latents = ModelFolder.ReadCodec(folder.Codec);
        Sampler = new LatentSampler(Schedule, Latents, new TokenSource(ClipTokenizer.Load(folder.Tokenizer)), Options.Data.Size);
    }

    public RunOptions Options { get; }

    /// <summary>Where the run stands.</summary>
    public Checkpoint Position { get; }

    /// <summary>The averaged network of the newest checkpoint; the caller does not dispose it.</summary>
    public DenoisingModel Average { get; }

    public NoiseSchedule Schedule { get; }

    public LatentTransform Latents { get; }

    public LatentSampler Sampler { get; }

    /// <summary>The network at the end of the warm-up; the caller disposes it. Null before that.</summary>
    public DenoisingModel? LoadTeacher()
    {
        if (!Directory.Exists(_folder.Teacher)) return null;

        var teacher = NewModel();
        teacher.LoadFolder(_folder.Teacher);
        return teacher;
    }

    public void Dispose() => Average.Dispose();

    DenoisingModel NewModel()
    {
        var model = DenoisingModel.FromConfigs(_folder.Root);
        model.Parameters.RequireGradient(false);
        return model;
    }
}
