using Yoso.Training.Losses;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Stage 1: diffusion training of text encoder and denoiser together, with an averaged copy.</summary>
public sealed class WarmupStage : IStage
{
    /// <summary>The stage's name in stats and checkpoints.</summary>
    public const string StageName = "warmup";

    readonly DenoisingModel _model;
    readonly TorchSchedule _schedule;
    readonly WarmupOptions _options;
    readonly TrainedParameters _trained;

    public WarmupStage(DenoisingModel model, TorchSchedule schedule, WarmupOptions options)
    {
        _model = model;
        _schedule = schedule;
        _options = options;
        Average = model.FrozenCopy();
        _trained = new TrainedParameters(model.Parameters, options.Optimizer, options.ClipNorm, options.RampSteps);
        State = new Dictionary<string, Tensor>(_trained.State("model")) { ["average.parameters"] = Average.Parameters.Values };
    }

    public string Name => StageName;

    public int BatchSize => _options.BatchSize;

    public DenoisingModel Average { get; }

    public IReadOnlyDictionary<string, Tensor> State { get; }

    public long Steps
    {
        get => _trained.Steps;
        set => _trained.Steps = value;
    }

    public IReadOnlyDictionary<string, double> Step(TrainingBatch batch, StepRandom random)
    {
        using var scope = NewDisposeScope();
        var x = batch.Latents;
        var t = random.Timesteps(x.shape[0], _schedule.TrainSteps);
        var loss = DiffusionLoss.Of(_model.Predict, _schedule, x, random.NormalLike(x), t, _model.Encode(batch.Ids));
        loss.backward();

        var norm = _trained.Update(Name);
        Average.Parameters.Follow(_model.Parameters, Math.Min(_options.EmaDecay, (1.0 + Steps) / (10 + Steps)));
        return new Dictionary<string, double> { ["loss"] = loss.item<float>(), ["gradient_norm"] = norm };
    }

    public void Dispose()
    {
        _trained.Dispose();
        Average.Dispose();
    }
}
