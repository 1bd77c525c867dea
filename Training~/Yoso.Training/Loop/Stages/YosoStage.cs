using TorchSharp;
using Yoso.Training.Losses;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>
/// The YOSO objective. Four networks: the generator, its average, the frozen teacher (whose down and middle part gives
/// perceptual features), the discriminator. Both sides of the game are the generator's own pictures.
/// </summary>
public sealed class YosoStage : IStage
{
    readonly IGenerator _generator;
    readonly IDenoiser _teacher;
    readonly nn.Module<Tensor, Tensor, Tensor, Tensor> _discriminator;
    readonly FlatParameters _critic;
    readonly TorchSchedule _schedule;
    readonly YosoStageOptions _options;
    readonly YosoObjective _objective;
    readonly TrainedParameters _trained;
    readonly TrainedParameters _trainedCritic;

    /// <param name="generator">Trained; owned by the caller.</param>
    /// <param name="teacher">What the generator began as, frozen; owned by the caller.</param>
    /// <param name="discriminator">Trained; owned by this stage. Latents, timesteps and text to logits, the batch first.</param>
    /// <param name="schedule">Alpha, sigma, and what the generator predicts.</param>
    /// <param name="options">Constants.</param>
    public YosoStage(
        IGenerator generator, IDenoiser teacher, nn.Module<Tensor, Tensor, Tensor, Tensor> discriminator, TorchSchedule schedule,
        YosoStageOptions options)
    {
        (_generator, _teacher, _discriminator, _schedule, _options) = (generator, teacher, discriminator, schedule, options);
        _objective = new YosoObjective(options.Objective, schedule);
        _critic = new FlatParameters(discriminator.named_parameters().Select(p => ("discriminator." + p.name, p.parameter)));
        _trained = new TrainedParameters(generator.Parameters, options.Generator, options.ClipNorm, options.RampSteps);
        _trainedCritic = new TrainedParameters(_critic, options.Discriminator, double.PositiveInfinity, options.RampSteps);
        State = new Dictionary<string, Tensor>(_trained.State("model").Concat(_trainedCritic.State("discriminator")))
        {
            ["average.parameters"] = generator.AverageParameters.Values,
        };
    }

    public string Name => StageName.Yoso.Text;

    public int RandomStream => StageName.Yoso.RandomStream;

    public int BatchSize => _options.BatchSize * _options.Accumulation;

    public IDenoiser Average => _generator.Average;

    public IReadOnlyDictionary<string, Tensor> State { get; }

    public long Steps
    {
        get => _trained.Steps;
        set => _trained.Steps = _trainedCritic.Steps = value;
    }

    public IReadOnlyDictionary<string, double>? Step(TrainingBatch batch, StepRandom random, Func<bool>? stop = null)
    {
        using var scope = NewDisposeScope();
        var text = NoGradient(() => _teacher.Encode(batch.Ids));
        return Step(new NoisyBatch(batch.Latents, random.NormalLike(batch.Latents), Timesteps(batch.Latents.shape[0], random)), text, stop);
    }

    /// <summary>As above, with everything drawn; text (n, tokens, width).</summary>
    internal IReadOnlyDictionary<string, double>? Step(NoisyBatch batch, Tensor text, Func<bool>? stop = null)
    {
        var values = new Dictionary<string, double>();
        foreach (var (index, (part, partText)) in batch.Parts(_options.Accumulation).Zip(text.chunk(_options.Accumulation)).Index())
        {
            if (index > 0 && stop?.Invoke() == true) return ThrowAway();
            Accumulate(part, partText, last: index == _options.Accumulation - 1, values);
        }

        _generator.Follow(_options.EmaDecay);
        return values;
    }

    public void Dispose()
    {
        _trained.Dispose();
        _trainedCritic.Dispose();
        _critic.Dispose();
        _discriminator.Dispose();
    }

    /// <summary>Those of each accumulated batch, from low to high noise; the share that is trained at the last timestep takes the place of the lowest.</summary>
    internal Tensor Timesteps(long count, StepRandom random)
    {
        var t = random.Timesteps(count, _schedule.TrainSteps, _options.Accumulation);
        var terminal = (long)Math.Round(count / _options.Accumulation * _options.Objective.TerminalShare);
        using var lowest = t.view(_options.Accumulation, -1).narrow(1, 0, terminal);
        lowest.fill_(_schedule.TrainSteps - 1);
        return t;
    }

    IReadOnlyDictionary<string, double>? ThrowAway()
    {
        _trained.ForgetGradient();
        _trainedCritic.ForgetGradient();
        return null;
    }

    // Both networks' gradients of one part; the discriminator moves before the generator's last part is judged.
    void Accumulate(NoisyBatch part, Tensor text, bool last, Dictionary<string, double> values)
    {
        using var scope = NewDisposeScope();
        var (x, noise, t) = part;
        var (real, target) = EarlierOutputs(part, text);
        var y = _objective.Clean(_generator.Predict, _schedule.AddNoise(x, noise, t), t, text);

        var discriminatorLoss = JudgeBoth(real, y.detach(), t, text);
        if (last) values["discriminator_norm"] = _trainedCritic.Update(Name);
        var loss = JudgeGenerator(y, target, part, text);
        if (last) values["gradient_norm"] = _trained.Update(Name);
        Add(values, discriminatorLoss, loss);
    }

    void Add(Dictionary<string, double> values, Tensor discriminatorLoss, GeneratorLoss loss)
    {
        (string, Tensor)[] all = [("discriminator_loss", discriminatorLoss), ("loss", loss.Total), ("consistency", loss.Consistency), ("kl", loss.Kl), ("gan", loss.Gan)];
        foreach (var (name, value) in all) values[name] = values.GetValueOrDefault(name) + value.item<float>() / _options.Accumulation;
    }

    // The cooperative side f(x_{t-250}) and the consistency target f(x_{t-25}), in one pass.
    (Tensor Real, Tensor Target) EarlierOutputs(NoisyBatch part, Tensor text)
    {
        var (x, noise, t) = part;
        var earlier = cat(
        [
            YosoObjective.Earlier(t, _options.Objective.CooperativeGap),
            YosoObjective.Earlier(t, _options.Objective.ConsistencyGap),
        ]);
        var xt = _schedule.AddNoise(cat([x, x]), cat([noise, noise]), earlier);
        var by = _options.AverageTargets ? _generator.Average : _generator;
        var both = NoGradient(() => _objective.Clean(by.Predict, xt, earlier, cat([text, text]))).chunk(2);
        return (both[0], both[1]);
    }

    Tensor JudgeBoth(Tensor real, Tensor fake, Tensor t, Tensor text)
    {
        _critic.RequireGradient(true);
        var logits = _discriminator.call(cat([real, fake]), cat([t, t]), cat([text, text])).chunk(2);
        var loss = _objective.Discriminator(logits[0], logits[1]);
        (loss / _options.Accumulation).backward();
        return loss;
    }

    GeneratorLoss JudgeGenerator(Tensor y, Tensor target, NoisyBatch part, Tensor text)
    {
        _critic.RequireGradient(false);
        var fake = _discriminator.call(y, part.T, text);
        var loss = _objective.Generator(y, part.X, part.T, Features(y, target, text), fake);
        (loss.Total / _options.Accumulation).backward();
        return loss;
    }

    // The teacher's down and middle features of both pictures, at timestep 0.
    List<(Tensor, Tensor)> Features(Tensor y, Tensor target, Tensor text)
    {
        var zero = zeros(y.shape[0], int64);
        var ofTarget = NoGradient(() => _teacher.Features(target, zero, text));
        List<(Tensor, Tensor)> all = [.. _teacher.Features(y, zero, text).Zip(ofTarget)];
        return _options.AllFeatures ? all : all[^1..];
    }

    static T NoGradient<T>(Func<T> run)
    {
        using var _ = no_grad();
        return run();
    }
}
