using Yoso.Training.Losses;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Plain diffusion training, with an averaged copy: the warm-up of a model from scratch, a classic LoRA, or the move to another prediction.</summary>
public sealed class DiffusionStage : IStage
{
    readonly IGenerator _generator;
    readonly TorchSchedule _schedule;
    readonly WarmupOptions _options;
    readonly TrainedParameters _trained;

    /// <param name="name">The stage's name and its random sequence.</param>
    /// <param name="generator">What is trained; owned by the caller.</param>
    /// <param name="schedule">Alpha, sigma, and what the generator is to predict.</param>
    /// <param name="options">Constants.</param>
    public DiffusionStage(StageName name, IGenerator generator, TorchSchedule schedule, WarmupOptions options)
    {
        (Name, RandomStream) = (name.Text, name.RandomStream);
        (_generator, _schedule, _options) = (generator, schedule, options);
        _trained = new TrainedParameters(generator.Parameters, options.Optimizer, options.ClipNorm, options.RampSteps);
        State = new Dictionary<string, Tensor>(_trained.State("model")) { ["average.parameters"] = generator.AverageParameters.Values };
    }

    public string Name { get; }

    public int RandomStream { get; }

    public int BatchSize => _options.BatchSize * _options.Accumulation;

    public IDenoiser Average => _generator.Average;

    public IReadOnlyDictionary<string, Tensor> State { get; }

    public long Steps
    {
        get => _trained.Steps;
        set => _trained.Steps = value;
    }

    public IReadOnlyDictionary<string, double>? Step(TrainingBatch batch, StepRandom random, Func<bool>? stop = null)
    {
        using var scope = NewDisposeScope();
        var t = random.Timesteps(batch.Latents.shape[0], _schedule.TrainSteps);
        var whole = new NoisyBatch(batch.Latents, random.NormalLike(batch.Latents), t);
        var loss = 0.0;
        foreach (var (index, (part, ids)) in whole.Parts(_options.Accumulation).Zip(batch.Ids.chunk(_options.Accumulation)).Index())
        {
            if (index > 0 && stop?.Invoke() == true) return ThrowAway();
            loss += Accumulate(part, ids);
        }

        var norm = _trained.Update(Name);
        _generator.Follow(Math.Min(_options.EmaDecay, (1.0 + Steps) / (10 + Steps)));
        return new Dictionary<string, double> { ["loss"] = loss, ["gradient_norm"] = norm };
    }

    public void Dispose() => _trained.Dispose();

    IReadOnlyDictionary<string, double>? ThrowAway()
    {
        _trained.ForgetGradient();
        return null;
    }

    double Accumulate(NoisyBatch part, Tensor ids)
    {
        using var scope = NewDisposeScope();
        var loss = DiffusionLoss.Of(_generator.Predict, _schedule, part.X, part.Noise, part.T, _generator.Encode(ids)) / _options.Accumulation;
        loss.backward();
        return loss.item<float>();
    }
}
